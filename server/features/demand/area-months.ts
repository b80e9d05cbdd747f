import { Refusal } from '../../refusal.ts';
import type { FootprintKind } from '../words/contract.ts';
import { firstDay, monthsOf } from '../words/months.ts';
import type { Catalogue } from './catalogue.ts';
import { expectSomeLeft } from './panel-withheld.ts';
import { type Asked, ask, type DemandRoom } from './question.ts';
import { footprintOf, gridSource, type ProfileQuery } from './service-profile.ts';
import type { FootprintRow } from './store.ts';

/** The months of one area as they are held, for statistics inside the service. Nothing of it may be shown unpublished. */
export interface AreaMonths {
  asked: Asked;
  catalogue: Catalogue;
  footprint: FootprintRow;
  /** Every month of the period, whether anything came or not. */
  months: string[];
  /** By series id: best-fit counts by month, null where its dataset did not come. */
  counts: Map<number, (number | null)[]>;
}

/** @throws Refusal where there is no such area, it takes in no small area, or nothing came in the period */
export async function areaMonths(
  room: DemandRoom,
  kind: FootprintKind,
  code: string,
  query: ProfileQuery,
): Promise<AreaMonths> {
  const catalogue = await room.catalogue();
  const asked = ask(catalogue, { ...query, kind }, code, { months: true, allNumbers: true });
  expectSomeLeft(asked);
  const footprint = await footprintOf(room, asked.which, code, query.at ?? null);
  if (footprint.bricks === 0) {
    throw new Refusal(
      'not-possible',
      'No small area lies mostly inside this zone, so there is nothing to add up by month: draw it larger.',
    );
  }
  if (asked.monthsReceived === 0) {
    throw new Refusal('not-possible', 'Nothing came for this period, so there are no figures: they are not zero.');
  }
  const cells = await room.store.grid(gridSource(kind), {
    areas: [footprint.id],
    series: asked.scope.series.map(({ id }) => id),
    from: firstDay(asked.period.from),
    to: firstDay(asked.period.to),
  });
  const months = monthsOf(asked.period);
  const at = new Map(months.map((month, t) => [month, t]));
  const came = new Map(asked.feeds.map(({ dataset, months: received }) => [dataset.id, new Set(received)]));
  const counts = new Map(
    asked.scope.series.map(({ id, dataset_id }): [number, (number | null)[]] => [
      id,
      months.map((month) => (came.get(dataset_id)?.has(month) === true ? 0 : null)),
    ]),
  );
  for (const cell of cells) {
    const row = counts.get(cell.series_id);
    const t = at.get(cell.month.slice(0, 7));
    if (row !== undefined && t !== undefined && row[t] !== null) row[t] = (row[t] ?? 0) + cell.count;
  }
  return { asked, catalogue, footprint, months, counts };
}
