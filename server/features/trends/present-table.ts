import { type ColumnName, makeTable, type Row } from '../../tables/make-sheet.ts';
import type { TableDocument } from '../../tables/table-document.ts';
import { aboutTable } from '../demand/present-about.ts';
import type { TrendAnswer } from './contract.ts';

/** One figure a row: the months with their expected counts and limits, the two years, the last quarter. */
export function trendTable(answer: TrendAnswer, isDemonstration: boolean): TableDocument {
  const { question, footprint } = answer;
  const about: Row = {
    kind: footprint.kind,
    code: footprint.code,
    name: footprint.name,
    category: question.category ?? 'all',
    agency: question.agency ?? 'all',
    dataset: question.dataset ?? 'all',
    source: answer.source.join('; '),
  };
  const months = answer.months.flatMap((one): Row[] => {
    const row: Row = { ...about, part: 'month', from: one.month, lacking: one.lacking.join('; ') };
    return [
      { ...row, measure: 'count', value: one.count, signal: one.signal },
      { ...row, measure: 'rolling 12 months', value: one.rolling },
      { ...row, measure: 'expected', value: one.expected, lower: one.lower, upper: one.upper },
    ];
  });
  const { change, lastQuarter } = answer;
  const years = change === null ? [] : (['earlier', 'later'] as const).map((part) => ({ part, year: change[part] }));
  const rows: Row[] = [
    ...months,
    ...years.flatMap(({ part, year }): Row[] => {
      const row: Row = { ...about, part: `${part} year`, from: year.period.from, to_before: year.period.to };
      return [
        { ...row, measure: 'count', value: year.count },
        { ...row, measure: 'rate per 1,000 people a year', ...year.rate },
      ];
    }),
    ...(change === null
      ? []
      : [
          {
            ...about,
            part: 'change',
            measure: 'percent',
            ...change.percent,
            lacking: '',
            from: change.earlier.period.from,
            to_before: change.later.period.to,
          },
        ]),
    ...(lastQuarter === null
      ? []
      : [
          {
            ...about,
            part: 'last quarter',
            from: lastQuarter.period.from,
            to_before: lastQuarter.period.to,
            measure: 'count',
            value: lastQuarter.count,
            upper: lastQuarter.upper,
            p: lastQuarter.p,
          },
          {
            ...about,
            part: 'last quarter',
            from: lastQuarter.period.from,
            to_before: lastQuarter.period.to,
            measure: 'expected',
            value: lastQuarter.expected,
            upper: lastQuarter.upper,
          },
        ]),
  ];
  const figures: ColumnName[] = ['measure', 'value', 'lower', 'upper', 'p', 'signal', 'lacking'];
  return makeTable(
    {
      name: 'trend',
      title: answer.title,
      rows,
      about: aboutTable(answer),
      columns: [
        'kind',
        'code',
        'name',
        'part',
        'from',
        'to_before',
        ...figures,
        'category',
        'agency',
        'dataset',
        'source',
      ],
    },
    isDemonstration,
  );
}
