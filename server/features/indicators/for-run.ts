import type { Knex } from 'knex';
import { sampleStandardDeviation } from 'simple-statistics';
import type { InputIndicator } from '../../analysis/inputs.ts';
import type { Plan } from '../evaluations/contract.ts';
import { sayMonths, addMonths } from '../words/months.ts';
import { type AreaFigure, type AreaIndex, figureOf, figureOfBricks, indexAreas } from './aggregate.ts';
import { type Chosen, choosePeriods } from './choose-periods.ts';
import { type AreaKind, type IndicatorRow, indicatorStore, type PeriodRow, type PeriodSummary } from './store.ts';

interface Place {
  code: string;
  bricks: { brick_id: number; weight: number }[];
}

interface Asked {
  plan: Plan;
  /** The version of the zone that is evaluated: it says which bricks, and which edition of them. */
  zone: { versionId: number };
  areas: readonly { code: string; brickIds: readonly number[] }[];
  /** First month of work in the zone. */
  start: string;
  look?: number | null;
}

/**
 * The indicators of a plan, as a run needs them, in the plan's order: before and after in the zone and in each comparison
 * area, and the spread over all areas of the indicator's own level before the start. An indicator of the plan that is
 * not in the catalogue, or that does not say which is better, is passed over; one without figures has nulls.
 */
export async function indicatorInputs(knex: Knex, asked: Asked): Promise<InputIndicator[]> {
  const { plan } = asked;
  if (plan.indicators.length === 0) return [];
  const store = indicatorStore(knex);
  const rows = new Map((await store.indicators(plan.indicators.map(({ code }) => code))).map((row) => [row.code, row]));
  const periods = await store.periods([...rows.values()].map(({ id }) => id));
  const places: Place[] = asked.areas.map(({ code, brickIds }) => ({
    code,
    bricks: brickIds.map((brick_id) => ({ brick_id, weight: 1 })),
  }));
  const zone: Place = { code: '', bricks: await store.bricksOfVersion(asked.zone.versionId) };

  const indexes = new Map<AreaKind, AreaIndex>();
  const indexOf = async (kind: AreaKind): Promise<AreaIndex> => {
    const known = indexes.get(kind) ?? indexAreas(await store.memberships(kind, asked.zone.versionId));
    indexes.set(kind, known);
    return known;
  };
  const figuresOf = async (row: IndicatorRow, period: PeriodRow | null): Promise<Map<string, AreaFigure>> => {
    const figures = new Map<string, AreaFigure>();
    for (const value of period === null ? [] : await store.values(period.id)) {
      const figure = figureOf(value, row.per);
      if (figure !== null) figures.set(value.area_code, figure);
    }
    return figures;
  };

  const inputs: InputIndicator[] = [];
  for (const { code, weight } of plan.indicators) {
    const row = rows.get(code);
    // Nobody says which is better: no change of it could be good or bad.
    if (row === undefined || row.good_direction === 'none') continue;
    const chosen = choosePeriods(periodsOf(row, periods), asked.start, plan.lagMonths, asked.look ?? null);
    const before = await figuresOf(row, chosen?.before ?? null);
    const after = await figuresOf(row, chosen?.after ?? null);
    const index = chosen === null ? indexAreas([]) : await indexOf(chosen.kind);
    const isBroken = chosen?.brokenBy != null;
    const valueOf = (place: Place, figures: Map<string, AreaFigure>): number | null =>
      isBroken ? null : shown(figureOfBricks(place.bricks, index, figures, row.per), row);
    const pair = (place: Place) => ({ before: valueOf(place, before), after: valueOf(place, after) });
    inputs.push({
      code,
      name: row.name,
      unit: row.unit,
      goodDirection: row.good_direction,
      pillar: row.pillar,
      weight,
      source: row.source,
      caveat: caveatOf(row, chosen),
      baseline: baselineOf([...before.values()].map(({ value }) => value)),
      zone: pair(zone),
      areas: places.map((place) => ({ code: place.code, ...pair(place) })),
    });
  }
  return inputs;
}

const periodsOf = (row: IndicatorRow, periods: readonly PeriodSummary[]): PeriodSummary[] =>
  periods.filter(({ indicator_id }) => indicator_id === row.id);

/** A numerator that may not be shown may not be shown as a share either. */
function shown(figure: AreaFigure | null, { withheld_up_to: upTo }: IndicatorRow): number | null {
  if (figure === null) return null;
  const { numerator, value } = figure;
  return numerator !== null && numerator > 0 && numerator <= upTo ? null : value;
}

function baselineOf(values: readonly number[]): InputIndicator['baseline'] {
  if (values.length < 2) return null;
  const sd = sampleStandardDeviation([...values]);
  return sd > 0 ? { mean: values.reduce((sum, value) => sum + value, 0) / values.length, sd } : null;
}

function caveatOf(row: IndicatorRow, chosen: Chosen | null): string {
  const said = [row.caveat];
  if (chosen?.before == null) said.push('No figures of a whole period before the start have come.');
  if (chosen?.after == null) said.push('No figures of a whole period after the start have come.');
  else if (chosen.before !== null) said.push(`Compared: ${sayPeriod(chosen.before)} and ${sayPeriod(chosen.after)}.`);
  if (chosen?.brokenBy != null) {
    const { from, break_note } = chosen.brokenBy;
    said.push(
      `The way of measuring changed in ${sayMonths(from, from)} (${break_note ?? ''}), so they cannot be compared.`,
    );
  }
  return said.filter((sentence) => sentence !== '').join(' ');
}

const sayPeriod = ({ from, to }: PeriodRow): string => sayMonths(from, addMonths(to, -1));
