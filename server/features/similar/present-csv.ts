import { stringify } from 'csv-stringify/sync';
import type { SimilarAnswer, SimilarDemandAnswer } from './contract.ts';

type Row = Record<string, string | number | null>;

/** Text that a spreadsheet would run as a formula gets a leading apostrophe; [c] and [x] stay as they are in JSON. */
function csv(rows: Row[], columns: string[], isDemonstration: boolean): string {
  const all = isDemonstration ? [...columns, 'illustrative'] : columns;
  const filled = isDemonstration ? rows.map((row) => ({ ...row, illustrative: 'invented figures' })) : rows;
  return stringify(filled, { header: true, columns: all, escape_formulas: true, record_delimiter: 'windows' });
}

/** One row a place and variable: the place itself first, then those like it, then all small areas together. */
export function similarCsv(answer: SimilarAnswer, isDemonstration: boolean): string {
  const { footprint, variables, areas } = answer;
  const rows = (place: string, about: Row, valueAt: (variable: number) => number | null): Row[] =>
    variables.map(({ name, unit, source }, at) => ({
      ...{ place, ...about, measure: name, value: valueAt(at), unit, source },
    }));
  const own = { code: footprint.code, name: footprint.name };
  const columns = ['place', 'code', 'name', 'people', 'distance', 'longitude', 'latitude', 'small_areas'];
  return csv(
    [
      ...rows('itself', own, (at) => variables[at]?.own ?? null),
      ...areas.flatMap(({ code, name, people, distance, longitude, latitude, bricks, values }) =>
        rows(
          'similar',
          { code, name, people, distance, longitude, latitude, small_areas: bricks.join(' ') },
          (at) => values[at] ?? null,
        ),
      ),
      ...rows('all small areas', {}, (at) => variables[at]?.all ?? null),
    ],
    [...columns, 'measure', 'value', 'unit', 'source'],
    isDemonstration,
  );
}

/** One figure with its limits a row. */
export function similarDemandCsv(answer: SimilarDemandAnswer, isDemonstration: boolean): string {
  const { question, own, group, ratio, rank, areas, unit } = answer;
  const about: Row = {
    ...{ kind: question.kind, from: question.period.from, to_before: question.period.to },
    ...{ category: question.category ?? 'all', agency: question.agency ?? 'all', dataset: question.dataset ?? 'all' },
    ...{ months_missing: answer.monthsMissing.join(' '), source: answer.source.join('; ') },
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
  const figures = ['measure', 'value', 'lower', 'upper', 'unit'];
  const asked = ['from', 'to_before', 'category', 'agency', 'dataset', 'months_missing', 'source'];
  return csv(rows, ['kind', 'place', 'code', 'name', ...figures, ...asked], isDemonstration);
}

const limits = ({ value, lower, upper }: { value: number; lower: number; upper: number }): Row => ({
  value,
  lower,
  upper,
});
