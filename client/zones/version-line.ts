import type { ZoneAnswer } from '../../server/features/zones/contract.ts';

export type HistoryVersion = ZoneAnswer['history'][number];
export interface Stretch {
  version: HistoryVersion;
  /** Where on the line it begins and how long it is, 0 to 1. */
  from: number;
  length: number;
}

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const least = 0.02;

/**
 * Versions laid on one line of time, from the first day of the first to `today` (or the day the zone closed).
 * A version that begins later than today still gets a short stretch, so that it can be seen.
 */
export const stretchesOf = (versions: readonly HistoryVersion[], today: string): Stretch[] => {
  const inOrder = versions.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom) || a.version - b.version);
  const start = day(inOrder[0]?.validFrom ?? today);
  const last = inOrder.at(-1);
  const latest = Math.max(day(last?.validTo ?? today), ...inOrder.map(({ validFrom }) => day(validFrom)));
  const whole = Math.max(latest - start, 1);
  const raw = inOrder.map((version) => {
    const end = Math.min(version.validTo === null ? latest : day(version.validTo), latest);
    return { version, length: Math.max((end - day(version.validFrom)) / whole, least) };
  });
  const total = raw.reduce((sum, { length }) => sum + length, 0);
  let from = 0;
  return raw.map(({ version, length }) => {
    const stretch = { version, from, length: length / total };
    from += stretch.length;
    return stretch;
  });
};

/** Which two versions to compare: those asked for when both exist, else the last two; null with fewer than two. */
export const comparedVersions = (
  versions: readonly { version: number }[],
  asked: { earlier: string | null; later: string | null },
): { earlier: number; later: number } | null => {
  const numbers = versions.map(({ version }) => version).toSorted((a, b) => a - b);
  const [before, last] = numbers.slice(-2);
  if (before === undefined || last === undefined) return null;
  const known = (text: string | null): number | undefined => numbers.find((version) => String(version) === text);
  const [earlier, later] = [known(asked.earlier) ?? before, known(asked.later) ?? last];
  return earlier < later ? { earlier, later } : { earlier: before, later: last };
};
