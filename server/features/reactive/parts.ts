import { publishCount, publishEstimate, type PublishedRate } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import type { Estimate } from '../../statistics/newcombe.ts';
import { wilsonInterval } from '../../statistics/wilson.ts';

export const demandKinds = ['reactive', 'planned', 'mixed', 'undecided'] as const;
export type DemandKind = (typeof demandKinds)[number];
export type Counts = Record<DemandKind, number>;

export interface Parts extends Record<DemandKind, Published<Figure>> {
  /** In percent. */
  share: PublishedRate;
}

export const noCounts = (): Counts => ({ reactive: 0, planned: 0, mixed: 0, undecided: 0 });

/** Reactive among what is decided to be one or the other, 0 to 1; null where nothing is. */
export function shareOf({ reactive, planned }: Counts): Estimate | null {
  const decided = reactive + planned;
  if (decided === 0) return null;
  const value = reactive / decided;
  return { value, ...wilsonInterval(value, decided) };
}

export const inPercent = (estimate: Estimate | null): Estimate | null =>
  estimate === null ? null : { value: estimate.value * 100, lower: estimate.lower * 100, upper: estimate.upper * 100 };

/** @param counts null where nothing came */
export function publishParts(counts: Counts | null, withheldUpTo: number): Parts {
  const publish = (kind: DemandKind): Published<Figure> => publishCount(counts?.[kind] ?? null, withheldUpTo);
  const [reactive, planned] = [publish('reactive'), publish('planned')];
  return {
    reactive,
    planned,
    mixed: publish('mixed'),
    undecided: publish('undecided'),
    share: publishEstimate(inPercent(counts === null ? null : shareOf(counts)), [reactive, planned]),
  };
}

/** The counts of what came, where a share of them would mislead. */
export const withoutShare = (parts: Parts): Parts => ({
  ...parts,
  share: publishEstimate(null, [parts.reactive, parts.planned]),
});
