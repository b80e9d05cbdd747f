import { column } from '../../tables/column.ts';
import { makeTable, type Row } from '../../tables/make-sheet.ts';
import type { Column, TableDocument } from '../../tables/table-document.ts';
import { confidence } from '../demand/present-words.ts';
import type { ComparisonAnswer } from './contract.ts';

const columns: Column[] = [
  column('ref', 'Area', 'string', 'As it stands in an address'),
  column('kind', 'Kind of area', 'string'),
  column('code', 'Code', 'string'),
  column('name', 'Name', 'string'),
  column('method', 'How the area is made', 'string'),
  column('group', 'Group', 'string'),
  column('measure', 'Code of the measure', 'string'),
  column('measure_name', 'Measure', 'string'),
  column('figure', 'Figure', 'string', 'value, or of the first area: its difference from this one, or its ratio to it'),
  column('value', 'Value', 'number'),
  column('lower', 'Lower limit', 'number'),
  column('upper', 'Upper limit', 'number'),
  column('confidence', 'Confidence of the limits', 'number'),
  column('count', 'Count', 'number', 'Numerator, where there is one'),
  column('unit', 'Unit', 'string'),
  column('against', 'Held against', 'string', 'With people in common, the rest of the larger area'),
  column('is_beyond_chance', 'Beyond chance', 'string', 'Among all differences of this table, judged together'),
  column('note', 'Note', 'string'),
  column('measure_period', 'Period of the measure', 'string'),
  column('people', 'People of the area', 'integer'),
  column('at', 'Day of the areas', 'date'),
  column('from', 'First month', 'month'),
  column('to_before', 'Month after the last', 'month'),
  column('agency', 'Agency', 'string'),
  column('months_missing', 'Months that did not come', 'string'),
  column('source', 'Source', 'string'),
  column('caveat', 'Caveat', 'string'),
];

type AnswerRow = ComparisonAnswer['groups'][number]['rows'][number];

/** A row for the value of each measure in each area, for its difference from the first, and for its ratio to it. */
export function comparisonTable(answer: ComparisonAnswer, isDemonstration: boolean): TableDocument {
  const { question } = answer;
  const about: Row = {
    at: question.at,
    from: question.period.from,
    to_before: question.period.to,
    agency: question.agency ?? 'all',
    months_missing: answer.monthsMissing.join(' '),
  };
  const ofArea = (area: ComparisonAnswer['areas'][number]): Row => ({
    ref: area.ref,
    kind: area.kind,
    code: area.code,
    name: area.name,
    method: area.method,
    people: area.people,
  });
  const ofRow = (group: string, row: AnswerRow): Row => ({
    group,
    measure: row.code,
    measure_name: row.name,
    unit: row.unit,
    measure_period: row.period,
    source: row.source,
    caveat: row.caveat,
  });
  const limits = (one: Record<'value' | 'lower' | 'upper', string | number>): Row => ({
    value: one.value,
    lower: one.lower,
    upper: one.upper,
    confidence: typeof one.lower === 'number' ? confidence : null,
  });
  const between = (figure: string, one: AnswerRow['differences'][number] | undefined): Row[] =>
    one == null
      ? []
      : [
          {
            ...limits(one),
            figure,
            against: one.against,
            is_beyond_chance: one.isBeyondChance === null ? null : one.isBeyondChance ? 'yes' : 'no',
          },
        ];
  const rows = answer.groups.flatMap((group) =>
    group.rows.flatMap((row) =>
      answer.areas.flatMap((area, at) => {
        const value = row.values[at];
        const shared = { ...about, ...ofArea(area), ...ofRow(group.code, row) };
        const told: Row[] =
          value === undefined ? [] : [{ ...limits(value), figure: 'value', count: value.count, note: value.note }];
        return [
          ...told,
          ...between('difference', row.differences[at]),
          ...between('ratio', row.ratios[at]).map((one) => ({ ...one, unit: 'ratio' })),
        ].map((one) => ({ ...shared, ...one }));
      }),
    ),
  );
  const said = {
    sources: answer.source,
    period: question.period,
    method: answer.method.map(({ name }) => name).join('; '),
    notes: [answer.sentence],
  };
  return makeTable({ name: 'comparison', title: answer.title, columns, rows, about: said }, isDemonstration);
}
