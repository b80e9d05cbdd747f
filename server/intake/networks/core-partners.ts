import type { Table } from '../geography/table.ts';
import { isNetworkCode, isPracticeCode, noNetworkCode, noPracticeCode } from './codes.ts';
import { dayIn } from './day.ts';
import { gridRows } from './grid.ts';
import { withoutOverlaps } from './one-network-at-a-time.ts';
import type { Membership } from '../../features/networks/rows-store.ts';
import type { NetworkFile } from './network-file.ts';
import { said, turningAway } from './turn-away.ts';

const starts = /relationshipstartdate$/;
const ends = /relationshipenddate$/;
export const partnerColumns = ['partnerorganisationcode', 'pcncode', starts, ends] as const;
const commissioner = /^practiceparent.*code$/;
const networkCommissioner = /^pcnparent.*code$/;
const networkCommissionerName = /^pcnparent.*name$/;

/** Adds the practices of a sheet and when each was in which network; a practice has as many rows as networks it was in. */
export function readPartners(table: Table, file: NetworkFile): void {
  const turnAway = turningAway(file);
  const found: Membership[] = [];
  const practices = new Set<string>();
  const networks = new Set(file.networks.map(({ code }) => code));
  for (const { line, cell } of gridRows(table)) {
    file.read += 1;
    const [practice, network] = [cell('partnerorganisationcode').toUpperCase(), cell('pcncode').toUpperCase()];
    const [start, end] = [cell(starts), cell(ends)];
    const [startsOn, endsOn] = [dayIn(start), dayIn(end)];
    if (!isPracticeCode(practice)) turnAway(line, noPracticeCode);
    else if (!isNetworkCode(network)) turnAway(line, `${noNetworkCode} The practice is in no network by this row.`);
    else if (startsOn === null) turnAway(line, `The day of joining is no day: ${said(start)}.`);
    else if (end !== '' && endsOn === null) turnAway(line, `The day of leaving is no day: ${said(end)}.`);
    else if (endsOn !== null && endsOn < startsOn)
      turnAway(line, `${practice} leaves ${network} on ${endsOn}, before it joins on ${startsOn}.`);
    else found.push({ line, practice, network, startsOn, endsOn });
    if (isPracticeCode(practice) && !practices.has(practice)) {
      practices.add(practice);
      file.practices.push({
        code: practice,
        name: cell('partnername') || null,
        postcode: null,
        openedOn: null,
        closedOn: null,
        commissionerCode: cell(commissioner).toUpperCase() || null,
      });
    }
    if (isNetworkCode(network) && !networks.has(network)) {
      networks.add(network);
      file.networks.push({
        code: network,
        name: cell('pcnname') || network,
        postcode: null,
        openedOn: null,
        closedOn: null,
        commissionerCode: cell(networkCommissioner).toUpperCase() || null,
        commissionerName: cell(networkCommissionerName) || null,
      });
    }
  }
  const kept = withoutOverlaps(found, turnAway);
  file.memberships.push(...kept);
  file.kept += kept.length;
}
