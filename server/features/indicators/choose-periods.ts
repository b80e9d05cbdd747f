import { addMonths } from '../words/months.ts';
import type { AreaKind, PeriodRow } from './store.ts';

export interface Chosen {
  kind: AreaKind;
  before: PeriodRow | null;
  after: PeriodRow | null;
  /** What changed in the way of measuring between the two, if something did. */
  brokenBy: PeriodRow | null;
}

/** Finest first: the smaller the areas, the less a zone's value is shared with its surroundings. */
const finestFirst: AreaKind[] = ['brick', 'lsoa', 'ward', 'msoa', 'district', 'pcn'];

/**
 * Which periods are before and after. Before: the last that ended by the start. After: the last that lies whole between
 * start + lag and the look, as long as the one before; where none does (a year's figures do not follow zones), the first
 * that begins at start + lag or later.
 * @param look months after the start; null: the first period after
 */
export function choosePeriods(
  periods: readonly PeriodRow[],
  start: string,
  lagMonths: number,
  look: number | null,
): Chosen | null {
  const effective = addMonths(start, lagMonths);
  const chosen = finestFirst.flatMap((kind) => {
    const own = periods.filter((period) => period.area_kind === kind).sort(byMonths);
    if (own.length === 0) return [];
    const before = own.filter(({ to }) => to <= start).at(-1) ?? null;
    const later = own.filter(({ from }) => from >= effective);
    const asLong = before === null ? later : later.filter((period) => lengthOf(period) === lengthOf(before));
    const inLook = look === null ? [] : asLong.filter(({ to }) => to <= addMonths(start, look));
    const after = inLook.at(-1) ?? asLong[0] ?? null;
    return [{ kind, before, after, brokenBy: breakBetween(own, before, after) }];
  });
  const whole = chosen.find(({ before, after }) => before !== null && after !== null);
  return whole ?? chosen[0] ?? null;
}

function breakBetween(own: readonly PeriodRow[], before: PeriodRow | null, after: PeriodRow | null): PeriodRow | null {
  if (before === null || after === null) return null;
  return own.find(({ from, break_note }) => break_note !== null && from > before.from && from <= after.from) ?? null;
}

const byMonths = (one: PeriodRow, other: PeriodRow): number =>
  one.to === other.to ? other.from.localeCompare(one.from) : one.to.localeCompare(other.to);

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
const lengthOf = ({ from, to }: PeriodRow): number => numberOf(to) - numberOf(from);
