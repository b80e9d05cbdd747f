import { publishEstimate, type PublishedRate } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import { Refusal } from '../../refusal.ts';
import { dobsonInterval, type Weighted, type WeightedCount } from '../../statistics/dobson.ts';
import { ratioOfRates } from '../../statistics/ratio-of-rates.ts';
import { standingAmong } from '../../statistics/similar-group.ts';
import { figureOf, type PublishedDemand, whatCame } from '../demand/figures.ts';
import type { DemandPanel } from '../demand/panel.ts';
import type { Asked } from '../demand/question.ts';
import type { Filters, Period } from '../demand/scope.ts';
import type { DemandService } from '../demand/service.ts';
import type { Similar } from './service.ts';

export type SimilarDemandQuestion = Filters & Period & { at?: string | undefined };

export interface Rank {
  value: number;
  lower: number;
  upper: number;
  of: number;
}
export interface DemandBeside {
  similar: Similar;
  asked: Asked;
  own: PublishedDemand;
  areas: (PublishedDemand & { code: string; name: string })[];
  group: PublishedRate;
  ratio: PublishedRate;
  /** 1 is the highest rate; null where a count of the group is withheld. */
  rank: Rank | null;
}

const monthsAYear = 12;
const per = 1_000;

/** How the yearly rate of a place stands among those of the places like it. */
export async function demandBeside(
  demand: DemandService,
  similar: Similar,
  query: SimilarDemandQuestion,
): Promise<DemandBeside> {
  const panel = await demand.panel({ ...query, kind: 'brick' });
  const came = whatCame(panel.asked.feeds);
  if (came.length === 0) {
    throw new Refusal('not-possible', 'Nothing came for this period, so there is nothing to compare; ask for another.');
  }
  const brickSums = new Map(came.map(({ dataset }) => [dataset.id, sumsOf(panel, dataset.id)]));
  const at = new Map(panel.catalogue.bricks.map(({ id }, index) => [id, index]));
  const counted =
    (bricks: readonly number[]) =>
    (dataset: number): number =>
      bricks.reduce((sum, id) => sum + (brickSums.get(dataset)?.[at.get(id) ?? -1] ?? 0), 0);
  const members = [{ bricks: similar.own, people: similar.footprint.people ?? 0 }, ...similar.areas].map(
    ({ bricks, people }) => {
      const countOf = counted(bricks);
      const parts = came.map(({ dataset, months }) => ({ count: countOf(dataset.id), months }));
      return { people: people ?? 0, parts, published: figureOf(countOf, came, people) };
    },
  );
  const counts = members.map(({ published }) => published.count);
  const [own = null, ...others] = members;
  if (own === null) throw new RangeError('There is no place.');
  return {
    similar,
    asked: { ...panel.asked, kind: similar.kind, footprint: similar.footprint.code },
    own: own.published,
    areas: similar.areas.map(({ code, name }, at) => ({ code, name, ...(others[at] ?? own).published })),
    group: publishEstimate(
      dobsonInterval(members.flatMap(({ parts, people }) => weighted(parts, people * members.length))),
      counts,
    ),
    ratio: publishEstimate(ratioOfRates(rateOf([own]), rateOf(others)), counts),
    rank: rankOf(members, counts),
  };
}

interface Member {
  people: number;
  parts: { count: number; months: number }[];
}

function sumsOf(panel: DemandPanel, dataset: number): Float64Array {
  const sums = new Float64Array(panel.areas.length);
  for (const month of panel.counts.get(dataset) ?? []) {
    month?.forEach((count, brick) => (sums[brick] = (sums[brick] ?? 0) + count));
  }
  return sums;
}

const weighted = (parts: Member['parts'], people: number): WeightedCount[] =>
  parts.map(({ count, months }) => ({ count, weight: (monthsAYear * per) / (months * people) }));

/** Of several places together: their people and counts added up. */
function rateOf(members: readonly Member[], confidence = 0.95): Weighted {
  const people = members.reduce((sum, one) => sum + one.people, 0);
  return dobsonInterval(
    members.flatMap(({ parts }) => weighted(parts, people)),
    confidence,
  );
}

/** Limits so wide that the intervals of all ranks hold together in 95 of 100 cases. */
function rankOf(members: readonly Member[], counts: readonly Published<Figure>[]): Rank | null {
  if (counts.some((count) => typeof count !== 'number')) return null;
  // Turned over, so that 1 is the highest rate.
  const rates = members.map((one) => {
    const { value, lower, upper } = rateOf([one], 1 - 0.05 / members.length);
    return { rate: -value, lower: -upper, upper: -lower };
  });
  const { rank, rankBetween } = standingAmong(rates, 0);
  if (rankBetween === null) return null;
  return { value: rank, lower: rankBetween.best, upper: rankBetween.worst, of: members.length };
}
