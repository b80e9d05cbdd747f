import { type ColumnName, makeTable, type Row } from '../../tables/make-sheet.ts';
import type { TableDocument } from '../../tables/table-document.ts';
import { aboutTable } from '../demand/present-about.ts';
import { confidence } from '../demand/present-words.ts';
import type { ConcentrationAnswer } from './contract.ts';

const columns: ColumnName[] = [
  ...([
    'kind',
    'areas',
    'part',
    'agency',
    'name',
    'count',
    'share_of_demand',
    'percent_of_areas',
    'by_chance',
  ] as const),
  ...([
    'by_chance_lower',
    'by_chance_upper',
    'confidence',
    'from',
    'to_before',
    'category',
    'dataset',
    'unit',
  ] as const),
  ...(['months_received', 'months_missing', 'source'] as const),
];

type Shares = Omit<ConcentrationAnswer['items'][number], 'agency' | 'name' | 'curve' | 'curveByChance'>;

/** A row for a quarter and one for half of the demand, by agency and by year, and the points of each curve. */
export function concentrationTable(answer: ConcentrationAnswer, isDemonstration: boolean): TableDocument {
  const { question } = answer;
  const about: Row = {
    kind: question.kind,
    areas: answer.areas,
    from: question.period.from,
    to_before: question.period.to,
    category: question.category ?? 'all',
    dataset: question.dataset ?? 'all',
    unit: answer.unit,
    months_received: answer.monthsReceived,
    months_missing: answer.monthsMissing.join(' '),
    source: answer.source.join('; '),
  };
  const both = (shares: Shares, more: Row): Row[] =>
    (
      [
        [25, shares.quarter, shares.quarterByChance],
        [50, shares.half, shares.halfByChance],
      ] as const
    ).map(([share, found, chance]) => ({
      ...about,
      ...more,
      count: shares.count,
      share_of_demand: share,
      percent_of_areas: found,
      confidence,
      by_chance: chance.value,
      by_chance_lower: chance.lower,
      by_chance_upper: chance.upper,
    }));
  const rows = [
    ...answer.items.flatMap((item) => both(item, { part: 'period', agency: item.agency ?? 'all', name: item.name })),
    ...answer.overTime.flatMap((year) =>
      both(year, {
        part: 'year',
        agency: question.agency ?? 'all',
        from: year.period.from,
        to_before: year.period.to,
        months_received: year.monthsReceived,
      }),
    ),
    ...answer.items.flatMap(({ agency, name, curve }) =>
      curve.map(({ areas, demand }): Row => ({
        ...about,
        part: 'curve',
        agency: agency ?? 'all',
        name,
        share_of_demand: demand,
        percent_of_areas: areas,
      })),
    ),
  ];
  return makeTable(
    { name: 'concentration', title: answer.title, columns, rows, about: aboutTable(answer) },
    isDemonstration,
  );
}
