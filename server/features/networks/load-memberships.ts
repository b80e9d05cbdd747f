import { dayBefore } from '../../intake/networks/day.ts';
import type { NetworkFile } from '../../intake/networks/network-file.ts';
import { turningAway } from '../../intake/networks/turn-away.ts';
import type { MembershipRow, NetworkLoadStore } from './load-store.ts';
import type { Membership } from './rows-store.ts';

/**
 * Who was in which network when. The newest history replaces everything known of the practices that it names; an older one,
 * and a mapping of one day, only tell of practices and days of which nothing is known.
 * @returns what changed, in sentences; rows that do not fit are turned away in the file
 */
export async function loadMemberships(
  store: NetworkLoadStore,
  file: NetworkFile,
  source: string,
  knows: 'newest' | 'older' | 'one-day',
): Promise<string[]> {
  const practices = [...new Set(file.memberships.map(({ practice }) => practice))];
  const before = await store.memberships(practices);
  if (knows === 'newest') {
    await store.removeMemberships(practices);
    await store.addMemberships(file.memberships, source);
    return sayReplaced(before, file.memberships);
  }
  const knownOf = new Map<string, MembershipRow[]>();
  for (const row of before) knownOf.set(row.practice, [...(knownOf.get(row.practice) ?? []), row]);
  const turnAway = turningAway(file);
  const toAdd: MembershipRow[] = [];
  let [agreed, disagreed] = [0, 0];
  for (const row of file.memberships) {
    const known = knownOf.get(row.practice) ?? [];
    const onThatDay = known.find(({ startsOn, endsOn }) => startsOn <= row.startsOn && (endsOn ?? '9') >= row.startsOn);
    if (known.length === 0) toAdd.push(row);
    else if (knows === 'older' || onThatDay?.network === row.network) agreed += 1;
    else if (onThatDay === undefined) toAdd.push(untilTheNext(row, known));
    else {
      disagreed += 1;
      file.kept -= 1;
      turnAway(
        row.line,
        `On ${row.startsOn} ${row.practice} is in ${onThatDay.network} by a file loaded before, and in ${row.network} by this row: a practice is in one network at a time. Load the workbook with its days of joining and leaving.`,
      );
    }
  }
  await store.addMemberships(toAdd, source);
  return knows === 'older' ? sayOlder(toAdd.length, agreed) : sayOneDay(toAdd.length, agreed, disagreed);
}

function untilTheNext(row: Membership, known: readonly MembershipRow[]): MembershipRow {
  const next = known.find(({ startsOn }) => startsOn > row.startsOn);
  return { ...row, endsOn: next === undefined ? null : dayBefore(next.startsOn) };
}

const keyOf = ({ practice, network, startsOn, endsOn }: MembershipRow): string =>
  [practice, network, startsOn, endsOn ?? ''].join(' ');

function sayReplaced(before: readonly MembershipRow[], now: readonly MembershipRow[]): string[] {
  const said = [`${now.length} memberships, with days of joining and leaving.`];
  if (before.length === 0) return said;
  const [had, has] = [new Set(before.map(keyOf)), new Set(now.map(keyOf))];
  const news = [...has].filter((key) => !had.has(key)).length;
  const gone = [...had].filter((key) => !has.has(key)).length;
  return [
    ...said,
    `They replace what was known of the practices it names: ${news} are new or have other days, ${gone} are no more as they were. Practices that only earlier files name stay as they are.`,
  ];
}

const sayOlder = (added: number, left: number): string[] => [
  `It ends earlier than a file loaded before, which holds: ${added} memberships of practices that only this file names were added, and ${left} were left as they are known.`,
];

function sayOneDay(added: number, agreed: number, disagreed: number): string[] {
  const said = [`${agreed} practices are in the network that was known for the day.`];
  if (added > 0) said.push(`${added} were not known to be in any, and are in one from that day on.`);
  if (disagreed > 0) said.push(`${disagreed} are in another network by a file loaded before, which holds.`);
  return said;
}
