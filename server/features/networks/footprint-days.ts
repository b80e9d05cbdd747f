import type { Membership, NetworkWorld } from './footprint-world.ts';

/** YYYY-MM-DD in and out. */
export function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** Last day in the network; null: still in it. A network that closed has nobody any more, whatever else is printed. */
function lastDayOf({ network, endsOn }: Membership, spans: NetworkWorld['spans']): string | null {
  const closedOn = spans.get(network)?.closedOn ?? null;
  return endsOn === null || (closedOn !== null && closedOn < endsOn) ? closedOn : endsOn;
}

export interface Interval {
  from: string;
  to: string | null;
}

/**
 * Days in a row between which nobody joins, nobody leaves and nothing is counted anew, from the first membership on.
 * @param countedOn days of counts
 */
export function intervalsOf(
  { memberships, spans }: Pick<NetworkWorld, 'memberships' | 'spans'>,
  countedOn: readonly string[],
): Interval[] {
  const joins = memberships.map(({ startsOn }) => startsOn);
  const leaves = [...new Set(memberships.flatMap((one) => lastDayOf(one, spans) ?? []))].map(nextDay);
  const first = joins.reduce<string | null>((least, day) => (least === null || day < least ? day : least), null);
  if (first === null) return [];
  const days = [...new Set([...joins, ...leaves, ...countedOn])].filter((day) => day >= first).sort();
  return days.map((from, index) => ({ from, to: days[index + 1] ?? null }));
}

/** Which network each practice is in on a day; of memberships that overlap the one that began last. */
export function networksOn(
  { memberships, spans }: Pick<NetworkWorld, 'memberships' | 'spans'>,
  day: string,
): Map<string, string> {
  const found = new Map<string, Membership>();
  for (const one of memberships) {
    const last = lastDayOf(one, spans);
    if (one.startsOn > day || (last !== null && last < day)) continue;
    const known = found.get(one.practice);
    if (known === undefined || isLater(one, known)) found.set(one.practice, one);
  }
  return new Map([...found].map(([practice, { network }]) => [practice, network]));
}

const isLater = (one: Membership, other: Membership): boolean =>
  one.startsOn > other.startsOn || (one.startsOn === other.startsOn && one.network < other.network);

/** What was counted last on or before a day; before the first count, the first. @param counts oldest first */
export const inForceOn = <T extends { countedOn: string }>(counts: readonly T[], day: string): T | undefined =>
  counts.findLast(({ countedOn }) => countedOn <= day) ?? counts[0];
