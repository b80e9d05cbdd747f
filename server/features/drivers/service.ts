import type { Knex } from 'knex';
import { publishCount } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import type { AreaMonths } from '../demand/area-months.ts';
import { rememberedFor } from '../demand/remembered.ts';
import type { DemandService } from '../demand/service.ts';
import { upTo } from '../trends/series.ts';
import type { FootprintKind } from '../words/contract.ts';
import { firstDay } from '../words/months.ts';
import { type Driver, driversOf } from './categories.ts';
import type { DriversQuery } from './contract.ts';
import { countedOf, sumOf } from './counted.ts';
import { dispersionOf } from './scatter.ts';
import { driverStore, type TimeRow } from './store.ts';
import { monthsOfYear, type Time, timesOf } from './when.ts';

export interface Drivers {
  area: AreaMonths;
  count: Published<Figure>;
  hasPeople: boolean;
  categories: Driver[];
  months: Time[];
  weekdays: Time[] | null;
  hours: Time[] | null;
  /** Of the records that have a weekday, an hour: shares from 0 to 1. */
  known: { weekdays: number; hours: number };
}

/** What lies behind an area's demand. Every figure that leaves here is published. */
export function driverService(knex: Knex, demand: Pick<DemandService, 'areaMonths'>, revision: () => Promise<string>) {
  const store = driverStore(knex);
  const remember = rememberedFor(revision);

  return {
    async drivers(kind: FootprintKind, code: string, query: DriversQuery): Promise<Drivers> {
      const area = await demand.areaMonths(kind, code, query);
      const rows = countedOf(area);
      const ids = new Set(rows.map(({ series }) => series.dataset_id));
      const settings = {
        limit: upTo(area.catalogue.datasets.filter((one) => ids.has(one.id))),
        dispersion: dispersionOf(rows),
      };
      const asked = {
        series: rows.map(({ series }) => series.id),
        from: firstDay(query.from),
        to: firstDay(query.to),
      };
      const times =
        kind === 'brick'
          ? await store.ofBrick(area.footprint.id, asked)
          : await store.ofFootprint(area.footprint.id, asked);
      // All records of the period are read for this, so only where the area has anything to set against them.
      const whole = times.some(({ weekday }) => weekday !== null)
        ? await remember(JSON.stringify(asked), () => store.ofWhole(asked))
        : [];
      const total = rows.reduce((sum, row) => sum + sumOf(row.area), 0);
      return {
        area,
        count: publishCount(total, settings.limit),
        categories: driversOf(area, rows),
        hasPeople: area.footprint.people !== null && area.catalogue.people !== null,
        months: monthsOfYear(rows, area.months, settings),
        weekdays: timesOf(times, whole, 'weekday', settings),
        hours: timesOf(times, whole, 'hour', settings),
        known: { weekdays: knownShare(times, 'weekday'), hours: knownShare(times, 'hour') },
      };
    },
  };
}
export type DriverService = ReturnType<typeof driverService>;

function knownShare(rows: readonly TimeRow[], part: 'weekday' | 'hour'): number {
  let [known, all] = [0, 0];
  for (const row of rows) {
    all += row.count;
    if (row[part] !== null) known += row.count;
  }
  return all === 0 ? 0 : known / all;
}
