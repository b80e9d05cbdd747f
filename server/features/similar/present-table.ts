import { type ColumnName, makeTable, type Row } from '../../tables/make-sheet.ts';
import type { TableDocument } from '../../tables/table-document.ts';
import { aboutTable } from '../demand/present-about.ts';
import type { SimilarAnswer, SimilarDemandAnswer } from './contract.ts';

/** One row a place and variable: the place itself first, then those like it, then all small areas together. */
export function similarTable(answer: SimilarAnswer, isDemonstration: boolean): TableDocument {
  const { footprint, variables, areas } = answer;
  const rows = (place: string, about: Row, valueAt: (variable: number) => number | null): Row[] =>
    variables.map(({ name, unit, source }, at) => ({
      place,
      ...about,
      measure: name,
      value: valueAt(at),
      unit,
      source,
    }));
  const own = { code: footprint.code, name: footprint.name };
  const columns: ColumnName[] = ['place', 'code', 'name', 'people', 'distance', 'longitude', 'latitude', 'small_areas'];
  const all = [
    ...rows('itself', own, (at) => variables[at]?.own ?? null),
    ...areas.flatMap(({ code, name, people, distance, longitude, latitude, bricks, values }) =>
      rows(
        'similar',
        { code, name, people, distance, longitude, latitude, small_areas: bricks.join(' ') },
        (at) => values[at] ?? null,
      ),
    ),
    ...rows('all small areas', {}, (at) => variables[at]?.all ?? null),
  ];
  return makeTable(
    {
      name: 'similar-places',
      title: `Places most like ${footprint.name}`,
      rows: all,
      columns: [...columns, 'measure', 'value', 'unit', 'source'],
      about: {
        sources: [...new Set(variables.map(({ source }) => source))],
        period: null,
        method: null,
        notes: [answer.sentence],
      },
    },
    isDemonstration,
  );
}

/** One figure with its limits a row. */
export function similarDemandTable(answer: SimilarDemandAnswer, isDemonstration: boolean): TableDocument {
  const { question, own, group, ratio, rank, areas, unit } = answer;
  const about: Row = {
    kind: question.kind,
    from: question.period.from,
    to_before: question.period.to,
    category: question.category ?? 'all',
    agency: question.agency ?? 'all',
    dataset: question.dataset ?? 'all',
    months_missing: answer.monthsMissing.join(' '),
    source: answer.source.join('; '),
  };
  const place: Row = { ...about, place: 'itself', code: question.footprint };
  const rows: Row[] = [
    { ...place, measure: 'count', value: own.count },
    { ...place, measure: 'rate', value: own.value, lower: own.lower, upper: own.upper, unit },
    { ...place, measure: 'ratio to the others', value: ratio.value, lower: ratio.lower, upper: ratio.upper },
    ...(rank === null ? [] : [{ ...place, measure: `rank of ${rank.of}, 1 the highest`, ...limits(rank) }]),
    {
      ...about,
      place: 'mean of all',
      measure: 'rate',
      value: group.value,
      lower: group.lower,
      upper: group.upper,
      unit,
    },
    ...areas.flatMap(({ code, name, count, rate }): Row[] => [
      { ...about, place: 'similar', code, name, measure: 'count', value: count },
      { ...about, place: 'similar', code, name, measure: 'rate', ...rate, unit },
    ]),
  ];
  const figures: ColumnName[] = ['measure', 'value', 'lower', 'upper', 'unit'];
  const asked: ColumnName[] = ['from', 'to_before', 'category', 'agency', 'dataset', 'months_missing', 'source'];
  const columns: ColumnName[] = ['kind', 'place', 'code', 'name', ...figures, ...asked];
  const name = 'demand-of-similar-places';
  return makeTable({ name, title: answer.title, columns, rows, about: aboutTable(answer) }, isDemonstration);
}

const limits = ({ value, lower, upper }: { value: number; lower: number; upper: number }): Row => ({
  value,
  lower,
  upper,
});
