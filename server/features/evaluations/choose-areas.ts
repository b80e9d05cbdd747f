import { comparisonBalance } from '../../statistics/comparison-balance.ts';
import type { Candidate } from './candidates.ts';
import type { ComparisonAnswer, Plan } from './contract.ts';
import { type Limits, limitsOf, saidRange, steps } from './limits.ts';
import { featuresOf, measuresOf } from './measures.ts';

/** An area with its incidents before the start. */
export interface Measured {
  area: Candidate;
  series: (number | null)[];
  before: number;
}
export interface Kept extends Measured {
  /** Standardised distance from the zone. */
  distance: number;
  /** Of the incidents of the whole pool before the start. */
  share: number;
}
export type Excluded = ComparisonAnswer['excluded'];

export interface Choice {
  kept: Kept[];
  excluded: Excluded;
  relaxed: string[];
}

/**
 * Which candidates a zone is compared with: those within limits, the nearest in kind first, none with too large a share.
 * Limits are widened step by step until `keepMin` are left. Nothing that happened after the start is looked at.
 * @param candidates those that are far enough away and overlap no zone; named ones are held to no limits
 */
export function chooseAreas(
  zone: Measured,
  candidates: readonly Measured[],
  months: readonly string[],
  rule: Plan['comparison'],
): Choice {
  const sound = candidates.filter(({ area, before }) => (area.people ?? 0) > 0 && before > 0);
  const nobody = candidates.filter(({ area }) => (area.people ?? 0) <= 0).length;
  const excluded: Excluded = [];
  const exclude = (reason: string, areas: number, sentence: string): void => {
    if (areas > 0) excluded.push({ reason, sentence, areas });
  };
  exclude('no-people', nobody, 'Nobody is known to live there.');
  exclude('no-incidents', candidates.length - nobody - sound.length, 'No incidents came from there before the start.');

  const { limits, relaxed } = widen(zone, sound, rule);
  const within = sound.filter((one) => {
    const reason = rule.areas === 'named' ? null : tooUnlike(zone, one, limits);
    if (reason !== null) count(excluded, reason, limits);
    return reason === null;
  });
  const near = nearestFirst(zone, within, months);
  const { kept, tooLarge } = capShares(near, rule.keepMax, rule.largestShare);
  exclude('further', near.length - kept.length - tooLarge, `The ${rule.keepMax} most like the zone were kept.`);
  exclude(
    'too-large-share',
    tooLarge,
    `It would have had more than ${Math.round(rule.largestShare * 100)}% of the pool’s incidents.`,
  );
  return { kept, excluded, relaxed };
}

type Reason = 'people' | 'incidents' | 'deprivation';

function tooUnlike(zone: Measured, one: Measured, limits: Limits): Reason | null {
  const isOut = (value: number, of: number, { from, to }: { from: number; to: number }): boolean =>
    value < from * of || value > to * of;
  if (isOut(one.area.people ?? 0, zone.area.people ?? 0, limits.people)) return 'people';
  if (isOut(one.before, zone.before, limits.incidents)) return 'incidents';
  const { decilesApart } = limits;
  if (decilesApart === null || zone.area.decile === null) return null;
  const apart = one.area.decile === null ? Infinity : Math.abs(one.area.decile - zone.area.decile);
  return apart > decilesApart ? 'deprivation' : null;
}

function widen(zone: Measured, sound: readonly Measured[], rule: Plan['comparison']) {
  let limits = limitsOf(rule, zone.area.decile !== null);
  const relaxed: string[] = [];
  if (rule.areas === 'named') return { limits, relaxed };
  const wanted = Math.min(rule.keepMin, sound.length);
  const left = (): number => sound.filter((one) => tooUnlike(zone, one, limits) === null).length;
  for (const step of steps) {
    if (left() >= wanted) break;
    const next = step(limits);
    if (next === null) continue;
    limits = next.limits;
    relaxed.push(next.sentence);
  }
  return { limits, relaxed };
}

function count(excluded: Excluded, reason: Reason, limits: Limits): void {
  const sentences: Record<Reason, string> = {
    people: `Its people are not ${saidRange(limits.people)}.`,
    incidents: `Its incidents before the start are not ${saidRange(limits.incidents)}.`,
    deprivation: `It is more than ${limits.decilesApart ?? 0} tenths of deprivation from the zone, or is not ranked.`,
  };
  const known = excluded.find((one) => one.reason === reason);
  if (known !== undefined) known.areas += 1;
  else excluded.push({ reason, sentence: sentences[reason], areas: 1 });
}

/** In order of standardised distance over everything that is known before the start. */
function nearestFirst(zone: Measured, areas: readonly Measured[], months: readonly string[]): Kept[] {
  if (areas.length < 2) return areas.map((one) => ({ ...one, distance: 0, share: 0 }));
  const all = [zone, ...areas];
  const measures = measuresOf(
    all.map(({ area }) => area),
    months,
    all.map(({ series }) => series),
  );
  const [own = [], ...candidates] = featuresOf(measures, true);
  const counts = areas.map(({ before }) => before);
  const { ranking } = comparisonBalance({ area: own, candidates, counts, keep: areas.length, largestShare: 1 });
  return ranking.flatMap(({ candidate, distance }) => {
    const one = areas[candidate];
    return one === undefined ? [] : [{ ...one, distance, share: 0 }];
  });
}

/** The nearest, but none with more than its share of the pool: the largest gives way to the next nearest. */
function capShares(near: readonly Kept[], keepMax: number, most: number): { kept: Kept[]; tooLarge: number } {
  const kept = near.slice(0, keepMax);
  const waiting = near.slice(keepMax);
  let tooLarge = 0;
  for (;;) {
    const pool = kept.reduce((sum, { before }) => sum + before, 0);
    const largest = kept.reduce<Kept | null>((best, one) => (one.before > (best?.before ?? 0) ? one : best), null);
    if (largest === null || largest.before <= most * pool) {
      return { kept: kept.map((one) => ({ ...one, share: one.before / pool })), tooLarge };
    }
    kept.splice(kept.indexOf(largest), 1, ...waiting.splice(0, 1));
    tooLarge += 1;
  }
}
