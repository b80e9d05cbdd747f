import { Refusal } from '../../refusal.ts';
import { firstDay, monthsOf, today } from '../words/months.ts';
import type { Catalogue } from './catalogue.ts';
import { readCursor, unusable, writeCursor } from './cursor.ts';
import { figureOf, type PublishedDemand } from './figures.ts';
import { type Asked, ask, type DemandRoom } from './question.ts';
import type { Filters, Period } from './scope.ts';
import { areasOf } from './service-map.ts';
import { footprintOf, gridSource } from './service-profile.ts';
import { cameIn } from './tally.ts';
import { withheldGrid } from './withheld-areas.ts';
import type { AreaRow, CategoryRow, DatasetRow, Which } from './store.ts';

export type RowsQuery = Filters &
  Period &
  Which & {
    footprint?: string | undefined;
    at?: string | undefined;
    basis: 'best-fit' | 'exact';
    limit: number;
    after?: string | undefined;
  };

export interface DemandRows {
  asked: Asked;
  basis: 'best-fit' | 'exact';
  rows: (PublishedDemand & {
    footprint: string;
    footprintName: string;
    month: string;
    agency: string;
    dataset: string;
    category: string;
  })[];
  next: string | null;
}

interface Pair {
  dataset: DatasetRow;
  category: CategoryRow;
  series: Set<number>;
}

/**
 * Every footprint × month × dataset × category in question, in that order, zeros and missing months included: a row that
 * is not there means that it was not asked for. So the place of every row is known, and a page costs what it holds.
 * @throws Refusal for an exact basis where no line was drawn, and when `limit` rows would not hold what was asked for
 */
export async function demandRows(room: DemandRoom, query: RowsQuery): Promise<DemandRows> {
  if (query.basis === 'exact' && query.kind !== 'zone') {
    const detail = 'Only zones have a drawn line: leave basis out, or ask for kind=zone.';
    throw new Refusal('parameter-invalid', `basis: ${detail}`, [{ parameter: 'basis', detail }]);
  }
  const catalogue = await room.catalogue();
  const asked = ask(catalogue, query, query.footprint ?? null, { months: true });
  const areas = await chosenAreas(room, catalogue, query);
  const months = monthsOf(query);
  const pairs = pairsOf(catalogue, asked);
  const perArea = months.length * pairs.length;
  const start = query.after === undefined ? 0 : placeAfter(query.after, areas, months, pairs);
  const end = Math.min(start + query.limit, areas.length * perArea);
  const touched = perArea === 0 ? [] : areas.slice(Math.floor(start / perArea), Math.ceil(end / perArea));
  const ids = touched.map(({ id }) => id);
  const cells = await room.store.grid(gridSource(query.kind), {
    areas: ids,
    series: asked.scope.series.map(({ id }) => id),
    from: firstDay(query.from),
    to: firstDay(query.to),
  });
  const withheld = new Set<string>();
  for (const cell of await withheldGrid(room, catalogue, query.kind, ids, asked.scope.series, asked.period)) {
    const has = query.basis === 'exact' ? cell.withheldInLine : cell.withheld;
    if (has !== undefined) withheld.add(keyOf(cell.area, cell.month.slice(0, 7), cell.series_id));
  }
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const count = query.basis === 'exact' ? cell.exact : cell.count;
    if (count !== null) counts.set(keyOf(cell.area, cell.month.slice(0, 7), cell.series_id), count);
  }
  const came = new Map(
    months.map((month) => [month, new Map(cameIn(catalogue, asked.scope, month).map((one) => [one.dataset.id, one]))]),
  );
  const agencies = new Map(catalogue.agencies.map(({ id, code }) => [id, code]));
  const rows: DemandRows['rows'] = [];
  for (let place = start; place < end; place += 1) {
    const area = areas[Math.floor(place / perArea)];
    const month = months[Math.floor((place % perArea) / pairs.length)];
    const pair = pairs[place % pairs.length];
    if (area === undefined || month === undefined || pair === undefined) break;
    const feed = came.get(month)?.get(pair.dataset.id);
    const possible = query.basis === 'exact' ? area.has_line && pair.dataset.grain === 'point' : area.has_bricks;
    const keys = [...pair.series].map((series) => keyOf(area.id, month, series));
    const count = keys.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
    rows.push({
      footprint: area.code,
      footprintName: area.name,
      month,
      agency: agencies.get(pair.dataset.agency_id) ?? '',
      dataset: pair.dataset.code,
      category: pair.category.code,
      ...figureOf(
        () => count,
        feed === undefined || !possible ? [] : [feed],
        query.basis === 'exact' ? area.people_inside : area.people,
        withheld.size > 0 && keys.some((key) => withheld.has(key)),
      ),
    });
  }
  const last = rows.at(-1);
  const lastPair = pairs[(end - 1) % pairs.length];
  const isMore = end < areas.length * perArea && last !== undefined && lastPair !== undefined;
  return {
    asked,
    basis: query.basis,
    rows,
    next: isMore
      ? writeCursor({
          footprint: last.footprint,
          month: last.month,
          dataset: lastPair.dataset.id,
          category: lastPair.category.id,
        })
      : null,
  };
}

const keyOf = (area: number, month: string, series: number): string => `${String(area)} ${month} ${String(series)}`;

async function chosenAreas(room: DemandRoom, catalogue: Catalogue, query: RowsQuery): Promise<AreaRow[]> {
  if (query.footprint === undefined) return areasOf(room, catalogue, query, query.at ?? today());
  const found = await footprintOf(room, query, query.footprint, query.at ?? null);
  return [{ ...found, has_bricks: found.bricks > 0 }];
}

function pairsOf(catalogue: Catalogue, asked: Asked): Pair[] {
  return asked.scope.datasets.flatMap((dataset) =>
    catalogue.categories.flatMap((category) => {
      const series = asked.scope.series.filter(
        (one) => one.dataset_id === dataset.id && one.category_id === category.id,
      );
      return series.length === 0 ? [] : [{ dataset, category, series: new Set(series.map(({ id }) => id)) }];
    }),
  );
}

function placeAfter(after: string, areas: AreaRow[], months: string[], pairs: Pair[]): number {
  const cursor = readCursor(after);
  const area = areas.findIndex(({ code }) => code === cursor.footprint);
  const month = months.indexOf(cursor.month);
  const pair = pairs.findIndex((one) => one.dataset.id === cursor.dataset && one.category.id === cursor.category);
  if (area < 0 || month < 0 || pair < 0) throw unusable();
  return (area * months.length + month) * pairs.length + pair + 1;
}
