import type { Table } from '../geography/table.ts';
import { isNetworkCode, noNetworkCode, postcodeIn } from './codes.ts';
import { dayIn } from './day.ts';
import { gridRows } from './grid.ts';
import type { NetworkFile } from './network-file.ts';
import { said, turningAway } from './turn-away.ts';

export const detailColumns = ['pcncode', 'pcnname', 'opendate', 'closedate'] as const;
const commissionerCode = /^current.*code$/;
const commissionerName = /^(clinicalcommissioninggroup|subicbloc(ation)?)(name)?$/;

/** Adds the networks of a sheet, each with its first and last day. */
export function readDetails(table: Table, file: NetworkFile): void {
  const turnAway = turningAway(file);
  const seen = new Set(file.networks.map(({ code }) => code));
  for (const { line, cell } of gridRows(table)) {
    file.read += 1;
    const code = cell('pcncode').toUpperCase();
    const [opened, closed] = [cell('opendate'), cell('closedate')];
    const [openedOn, closedOn] = [dayIn(opened), dayIn(closed)];
    if (!isNetworkCode(code)) turnAway(line, noNetworkCode);
    else if (seen.has(code)) turnAway(line, `The network ${code} is in the sheet already.`);
    else if (opened !== '' && openedOn === null) turnAway(line, `The day of opening is no day: ${said(opened)}.`);
    else if (closed !== '' && closedOn === null) turnAway(line, `The day of closing is no day: ${said(closed)}.`);
    else if (openedOn !== null && closedOn !== null && closedOn < openedOn)
      turnAway(line, `The network ${code} closed before it opened.`);
    else {
      seen.add(code);
      file.kept += 1;
      file.networks.push({
        code,
        name: cell('pcnname') || code,
        openedOn,
        closedOn,
        postcode: postcodeIn(cell('postcode')),
        commissionerCode: cell(commissionerCode).toUpperCase() || null,
        commissionerName: cell(commissionerName) || null,
      });
    }
  }
}
