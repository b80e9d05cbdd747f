import { Refusal } from '../../refusal.ts';
import { cameFor, withheldUpToOf } from '../demand/figures.ts';
import { type Asked, ask } from '../demand/question.ts';
import type { Filters, Period } from '../demand/scope.ts';
import type { FootprintKind } from '../words/contract.ts';
import type { HotspotRoom } from './room.ts';
import type { PointQuestion } from './store.ts';

export interface AskedPoints {
  asked: Asked;
  /** Which points, for the store. */
  points: PointQuestion;
  /** Counts of 1 up to this are withheld. */
  withheldUpTo: number;
  /** Names of datasets in question that have no points, and are not in the answer. */
  without: string[];
  /** Names of series’ categories. */
  categoryOf: Map<number, string>;
}

/** Narrows a question to the datasets that give points. Throws Refusal where none does, or nothing came from those that do. */
export async function askPoints(
  { demand }: Pick<HotspotRoom, 'demand'>,
  query: Filters & Period,
  kind: FootprintKind = 'brick',
  footprint: string | null = null,
): Promise<AskedPoints> {
  const catalogue = await demand.catalogue();
  const asked = ask(catalogue, { ...query, kind }, footprint);
  const hasPoints = asked.feeds.filter(({ dataset }) => dataset.grain === 'point');
  if (hasPoints.length === 0) {
    throw new Refusal(
      'not-possible',
      'None of these datasets says where an incident was, only in which small area: ask for one with points, such as police.uk files.',
    );
  }
  const came = hasPoints.filter(({ months }) => months.length > 0);
  if (came.length === 0) {
    throw new Refusal(
      'not-possible',
      'Nothing with points came for this period, so there is nothing to show: choose another.',
    );
  }
  const ids = new Set(came.map(({ dataset }) => dataset.id));
  const series = asked.scope.series.filter((one) => ids.has(one.dataset_id));
  const names = new Map(catalogue.categories.map(({ id, name }) => [id, name]));
  return {
    asked,
    points: { series: series.map(({ id }) => id), from: query.from, to: query.to },
    withheldUpTo: withheldUpToOf(came.map(({ dataset, months }) => cameFor(dataset, months.length))),
    without: asked.feeds.flatMap(({ dataset }) => (ids.has(dataset.id) ? [] : [dataset.name])),
    categoryOf: new Map(series.map((one) => [one.id, names.get(one.category_id) ?? ''])),
  };
}
