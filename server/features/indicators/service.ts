import type { Knex } from 'knex';
import { publishCount, publishDerived } from '../../disclosure/publish.ts';
import { type Figure, type Published, withheld } from '../../disclosure/published.ts';
import { Refusal } from '../../refusal.ts';
import type { Revision } from '../service/revision.ts';
import { figureOf } from './aggregate.ts';
import type { SaidOfFile } from '../../intake/publishers/publisher-file.ts';
import { type ImportedFile, importIndicators } from './import.ts';
import { type AreaKind, type IndicatorRow, indicatorStore, type PeriodSummary, type ValueRow } from './store.ts';

export interface Indicator {
  row: IndicatorRow;
  periods: PeriodSummary[];
}
export interface PublishedValue {
  area: string;
  value: Published<Figure>;
  lower: Published<Figure>;
  upper: Published<Figure>;
  numerator: Published<Figure>;
  denominator: Published<Figure>;
  note: string | null;
}

/** Measures that indicate social resilience: the catalogue, and values by area and period. */
export function indicatorService(knex: Knex, revision: Revision) {
  const store = indicatorStore(knex);

  const withPeriods = async (rows: IndicatorRow[]): Promise<Indicator[]> => {
    const periods = await store.periods(rows.map(({ id }) => id));
    return rows.map((row) => ({ row, periods: periods.filter(({ indicator_id }) => indicator_id === row.id) }));
  };

  return {
    all: async (): Promise<Indicator[]> => withPeriods(await store.indicators(null)),

    /** One indicator with the values of a period: the latest, or the one of this kind that begins at `from`. */
    async one(
      code: string,
      { kind, from }: { kind?: AreaKind | undefined; from?: string | undefined },
    ): Promise<{ indicator: Indicator; shown: PeriodSummary | null; values: PublishedValue[] }> {
      const [indicator] = await withPeriods(await store.indicators([code]));
      if (indicator === undefined) throw new Refusal('not-found', 'There is no indicator with this code.');
      const asked = indicator.periods.filter(
        (period) => (kind ?? period.area_kind) === period.area_kind && (from ?? period.from) === period.from,
      );
      const shown = [...asked].sort((one, other) => one.to.localeCompare(other.to)).at(-1) ?? null;
      if (shown === null && (kind ?? from) !== undefined) {
        throw new Refusal('not-found', 'This indicator has no such period.');
      }
      const values = shown === null ? [] : await store.values(shown.id);
      return { indicator, shown, values: values.map((row) => published(row, indicator.row)) };
    },

    async import(bytes: Buffer, said: SaidOfFile = { name: 'the file', period: null }): Promise<ImportedFile> {
      const imported = await importIndicators(knex, bytes, said);
      revision.forget();
      return imported;
    },
  };
}
export type IndicatorService = ReturnType<typeof indicatorService>;

/** A share gives its numerator away to anybody who knows the denominator, so it is withheld whenever that is. */
function published(row: ValueRow, { per, withheld_up_to: upTo }: IndicatorRow): PublishedValue {
  const { area_code: area, note, missing } = row;
  const figure = figureOf(row, per);
  // Whatever the agreement here, the sender’s holds.
  if (missing === 'withheld') {
    return {
      area,
      note,
      value: withheld,
      lower: withheld,
      upper: withheld,
      numerator: withheld,
      denominator: withheld,
    };
  }
  const numerator = publishCount(row.numerator, upTo);
  const denominator = publishCount(row.denominator, upTo);
  const from = [numerator, denominator].filter((count) => count === withheld);
  return {
    area,
    note,
    numerator,
    denominator,
    value: publishDerived(figure?.value ?? null, from),
    lower: publishDerived(row.lower, from),
    upper: publishDerived(row.upper, from),
  };
}
