import { refuseFile } from '../geography/refuse-file.ts';
import type { Table } from '../geography/table.ts';
import { isNetworkCode, isPracticeCode, noPracticeCode, postcodeIn } from './codes.ts';
import { dayIn } from './day.ts';
import { gridRows } from './grid.ts';
import { type NetworkFile, networkFile } from './network-file.ts';
import { said, turningAway } from './turn-away.ts';

export const mappingColumns = ['extractdate', 'practicecode', 'pcncode', 'pcnname'] as const;
export const qofMappingColumns = ['practicecode', 'practicename', 'pcnodscode', 'pcnname'] as const;
const alonesSaid = 8;

/**
 * Which network each practice is in on one day. @param day of a file that does not print it
 * @throws Refusal where neither the file nor whoever sends it says the day
 */
export function readMapping(table: Table, kind: 'mapping' | 'qof-mapping', day: string | null): NetworkFile {
  const file = networkFile(kind);
  const turnAway = turningAway(file);
  const networkColumn = kind === 'mapping' ? 'pcncode' : 'pcnodscode';
  const commissioner = /^(ccg|subicblocation|subicbloc)(ods)?code$/;
  const commissionerName = /^(ccg|subicblocation|subicbloc)name$/;
  const [seen, networks] = [new Set<string>(), new Set<string>()];
  const alone: string[] = [];
  file.day = day;
  for (const { line, cell } of gridRows(table)) {
    file.read += 1;
    const [practice, network] = [cell('practicecode').toUpperCase(), cell(networkColumn).toUpperCase()];
    const printed = dayIn(cell('extractdate'));
    if (kind === 'mapping' && printed === null) {
      turnAway(line, `The day of the extract is no day: ${said(cell('extractdate'))}.`);
      continue;
    }
    file.day = printed ?? file.day;
    if (file.day === null) {
      throw refuseFile(table.file, 'This file prints no day: say the day that it is of, such as 2021-03-31.');
    }
    if (!isPracticeCode(practice)) turnAway(line, noPracticeCode);
    else if (seen.has(practice)) turnAway(line, `The practice ${practice} is in the file already.`);
    else if (printed !== null && printed !== file.day) turnAway(line, 'The row is of another day than the first row.');
    else {
      seen.add(practice);
      file.kept += 1;
      const commissionerCode = cell(commissioner).toUpperCase() || null;
      const postcode = postcodeIn(cell('practicepostcode'));
      file.practices.push({
        code: practice,
        name: cell('practicename') || null,
        postcode,
        openedOn: null,
        closedOn: null,
        commissionerCode,
      });
      if (!isNetworkCode(network)) {
        alone.push(practice);
        continue;
      }
      file.memberships.push({ line, practice, network, startsOn: file.day, endsOn: null });
      if (networks.has(network)) continue;
      networks.add(network);
      file.networks.push({
        code: network,
        name: cell('pcnname') || network,
        postcode: null,
        openedOn: null,
        closedOn: null,
        commissionerCode,
        commissionerName: cell(commissionerName) || null,
      });
    }
  }
  if (alone.length > 0) {
    const more = alone.length > alonesSaid ? ` and ${alone.length - alonesSaid} more` : '';
    file.notes.push(`Practices in no network: ${alone.slice(0, alonesSaid).join(', ')}${more}.`);
  }
  return file;
}
