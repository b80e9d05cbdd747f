import { column } from '../../tables/column.ts';
import { makeTable } from '../../tables/make-sheet.ts';
import type { TableDocument } from '../../tables/table-document.ts';
import type { IndicatorAnswer, IndicatorSummary } from './contract.ts';

const facts = [
  column('indicator', 'Indicator', 'string', 'Its code'),
  column('indicator_name', 'Name of the indicator', 'string'),
  ...(['unit'] as const),
  column('good_direction', 'Good direction', 'string', 'up, down, or none where the publisher does not say'),
];
const factsOf = (one: IndicatorSummary) => ({
  indicator: one.code,
  indicator_name: one.name,
  unit: one.unit,
  good_direction: one.goodDirection,
});
const area = [
  column('area_kind', 'Kind of area', 'string'),
  ...(['from', 'to_before'] as const),
  column('break', 'Break', 'string', 'What changed in the way of measuring as the period began'),
];

/** One indicator and period a row. */
export const indicatorsTable = (items: readonly IndicatorSummary[]): TableDocument =>
  makeTable(
    {
      name: 'indicators',
      title: 'Indicators and the periods that have come',
      columns: [
        ...[...facts, column('pillar', 'Pillar', 'string'), column('outcome', 'Outcome', 'string'), ...area],
        column('areas', 'Areas', 'integer', 'With a figure for the period'),
        column('missing', 'Missing', 'integer', 'Areas whose sender withheld the figure or has none'),
        column('withheld', 'Withheld', 'integer', 'Of those, the ones that the sender withheld'),
        ...(['source'] as const),
        column('caveat', 'Caveat', 'string'),
      ],
      rows: items.flatMap((one) =>
        one.periods.map((period) => ({
          ...factsOf(one),
          pillar: one.pillar,
          outcome: one.outcome,
          source: one.source,
          caveat: one.caveat,
          area_kind: period.areaKind,
          from: period.from,
          to_before: period.to,
          break: period.break,
          areas: period.areas,
          missing: period.missing,
          withheld: period.withheld,
        })),
      ),
      about: { sources: [...new Set(items.map(({ source }) => source))], period: null, method: null, notes: [] },
    },
    false,
  );

/** One area a row, of the period that is shown. */
export function indicatorTable(answer: IndicatorAnswer): TableDocument {
  const { shown } = answer;
  const about = {
    ...factsOf(answer),
    source: answer.source,
    area_kind: shown?.areaKind ?? null,
    from: shown?.from ?? null,
    to_before: shown?.to ?? null,
    break: shown?.break ?? null,
  };
  return makeTable(
    {
      name: 'indicator',
      title: answer.name,
      columns: [
        ...[...facts, ...area, column('area', 'Area', 'string', 'Its code')],
        ...(['value', 'lower', 'upper'] as const),
        ...[column('numerator', 'Numerator', 'number'), column('denominator', 'Denominator', 'number')],
        ...[column('note', 'Note', 'string'), 'source' as const],
      ],
      rows: answer.values.map((one) => ({ ...about, ...one })),
      about: {
        sources: [answer.source],
        period: shown === null ? null : { from: shown.from, to: shown.to },
        method: `The numerator over the denominator, times ${answer.per.toLocaleString('en-GB')}, as the publisher gives it.`,
        notes: [answer.sentence, ...(answer.caveat === '' ? [] : [answer.caveat])],
      },
    },
    false,
  );
}
