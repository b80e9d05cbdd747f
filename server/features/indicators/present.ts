import { addMonths, sayMonths } from '../words/months.ts';
import type { IndicatorAnswer, IndicatorsImported, IndicatorSummary } from './contract.ts';
import type { Imported } from './import.ts';
import type { Indicator, PublishedValue } from './service.ts';
import type { PeriodSummary } from './store.ts';

export function presentIndicator({ row, periods }: Indicator): IndicatorSummary {
  const { code, name, unit, per, pillar, outcome, source, caveat } = row;
  return {
    ...{ code, name, unit, per, pillar, outcome, source, caveat },
    goodDirection: row.good_direction,
    lagMonths: row.lag_months,
    withheldUpTo: row.withheld_up_to,
    periods: periods.map(presentPeriod),
    sentence: periodSentence(periods),
  };
}

export const presentValues = (found: {
  indicator: Indicator;
  shown: PeriodSummary | null;
  values: PublishedValue[];
}): IndicatorAnswer => ({
  ...presentIndicator(found.indicator),
  shown: found.shown === null ? null : presentPeriod(found.shown),
  values: found.values,
});

const presentPeriod = ({ area_kind, from, to, areas, missing, break_note }: PeriodSummary) => ({
  ...{ areaKind: area_kind, from, to, areas, missing, break: break_note },
});

function periodSentence(periods: readonly PeriodSummary[]): string {
  if (periods.length === 0) return 'No figures have come yet.';
  const first = periods.map(({ from }) => from).sort()[0] ?? '';
  const end =
    periods
      .map(({ to }) => to)
      .sort()
      .at(-1) ?? '';
  const breaks = periods.filter(({ break_note }) => break_note !== null);
  const said = breaks.map(({ from, break_note }) => ` Broken in ${sayMonths(from, from)}: ${break_note ?? ''}.`);
  const many = `${periods.length} ${periods.length === 1 ? 'period' : 'periods'}`;
  return `${many}, ${sayMonths(first, addMonths(end, -1))}.${said.join('')}`;
}

export function presentImported(imported: readonly Imported[]): IndicatorsImported {
  const sum = (of: (one: Imported) => number): number => imported.reduce((total, one) => total + of(one), 0);
  const [added, replaced, unchanged] = [
    sum((one) => one.added),
    sum((one) => one.replaced),
    sum((one) => one.unchanged),
  ];
  const changed = added + replaced > 0 || imported.some(({ described }) => described);
  const count = (number: number): string => number.toLocaleString('en-GB');
  return {
    changed,
    rows: added + replaced + unchanged,
    indicators: imported.map(({ code, name, added, replaced, unchanged }) => ({
      code,
      name,
      added,
      replaced,
      unchanged,
    })),
    sentence: changed
      ? `${count(added)} values added, ${count(replaced)} replaced, ${count(unchanged)} as they were.`
      : `All ${count(unchanged)} values are held already; nothing was changed.`,
  };
}
