import { addMonths, sayMonths } from '../words/months.ts';
import type { IndicatorAnswer, IndicatorsImported, IndicatorSummary } from './contract.ts';
import type { Imported, ImportedFile } from './import.ts';
import type { Indicator, PublishedValue } from './service.ts';
import type { PeriodSummary } from './store.ts';

/** Areas of publishers, of which no zone is made. */
const ownAreas = new Set<string>(['msoa11', 'county', 'trust', 'practice']);

export function presentIndicator({ row, periods }: Indicator): IndicatorSummary {
  const { code, name, unit, per, pillar, outcome, source, caveat } = row;
  return {
    code,
    name,
    unit,
    per,
    pillar,
    outcome,
    source,
    caveat,
    goodDirection: row.good_direction,
    lagMonths: row.lag_months,
    withheldUpTo: row.withheld_up_to,
    ofZones:
      row.good_direction !== 'none' &&
      (periods.length === 0 || periods.some(({ area_kind }) => !ownAreas.has(area_kind))),
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

const presentPeriod = ({ area_kind, from, to, areas, missing, withheld, break_note }: PeriodSummary) => ({
  areaKind: area_kind,
  from,
  to,
  areas,
  missing,
  withheld,
  break: break_note,
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

export function presentImported(file: ImportedFile): IndicatorsImported {
  const { what, read, kept, indicators: imported } = file;
  const sum = (of: (one: Imported) => number): number => imported.reduce((total, one) => total + of(one), 0);
  const [added, replaced, unchanged] = [
    sum((one) => one.added),
    sum((one) => one.replaced),
    sum((one) => one.unchanged),
  ];
  const changed = added + replaced > 0 || imported.some(({ described }) => described);
  const count = (number: number): string => number.toLocaleString('en-GB');
  const turnedAway = reasonsOf(file);
  const became = changed
    ? `${count(added)} values added, ${count(replaced)} replaced, ${count(unchanged)} as they were.`
    : unchanged === 0
      ? 'Nothing of it was kept.'
      : `All ${count(unchanged)} values are held already; nothing was changed.`;
  return {
    changed,
    what,
    read,
    kept,
    turnedAway,
    rows: added + replaced + unchanged,
    indicators: imported.map(({ code, name, added, replaced, unchanged }) => ({
      code,
      name,
      added,
      replaced,
      unchanged,
    })),
    sentence:
      what === 'indicators'
        ? became
        : `This is ${what}: ${count(read)} rows read, ${count(kept)} kept, ${count(read - kept)} turned away${sayReasons(turnedAway)}. ${became}`,
  };
}

function reasonsOf({ turnedAway }: ImportedFile): IndicatorsImported['turnedAway'] {
  const byReason = new Map<string, { reason: string; rows: number; firstLine: number }>();
  for (const { reason, line } of turnedAway) {
    const known = byReason.get(reason) ?? { reason, rows: 0, firstLine: line };
    byReason.set(reason, { reason, rows: known.rows + 1, firstLine: Math.min(known.firstLine, line) });
  }
  return [...byReason.values()].sort((one, other) => other.rows - one.rows);
}

const reasonsSaid = 3;

function sayReasons(reasons: IndicatorsImported['turnedAway']): string {
  if (reasons.length === 0) return '';
  const said = reasons
    .slice(0, reasonsSaid)
    .map(
      ({ reason, rows, firstLine }) =>
        `${rows.toLocaleString('en-GB')}: ${reason.replace(/\.$/, '')} (from line ${firstLine})`,
    );
  const more = reasons.length > reasonsSaid ? `; and ${reasons.length - reasonsSaid} other reasons` : '';
  return ` (${said.join('; ')}${more})`;
}
