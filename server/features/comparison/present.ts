import { rounded, type PublishedRate } from '../../disclosure/publish.ts';
import { roundCount } from '../demand/present-words.ts';
import type { ComparisonAnswer } from './contract.ts';
import type { Difference, Row, Value } from './figures.ts';
import { sentenceOf, titleOf } from './present-words.ts';
import type { Comparison } from './service.ts';

/** One decimal more than is shown, so that rounding twice is rounding once. */
const roundTo = ({ value, lower, upper }: PublishedRate, decimals: number): PublishedRate => {
  const kept = decimals === 0 ? 0 : decimals + 1;
  return { value: rounded(value, kept), lower: rounded(lower, kept), upper: rounded(upper, kept) };
};
const ratioDecimals = 2;

export function presentComparison(comparison: Comparison): ComparisonAnswer {
  const { asked, at, areas, groups, findings, marks } = comparison;
  const value = (one: Value, { decimals }: Row) => ({
    ...roundTo(one, decimals),
    count: roundCount(one.count),
    note: one.note,
  });
  const difference = (one: Difference | null, decimals: number, isBeyondChance: boolean | null) =>
    one === null ? null : { ...roundTo(one, decimals), isBeyondChance, against: one.against };
  const judged = (one: Difference | null) => (one === null ? null : findings.isBeyondChance(one));
  return {
    question: { areas: areas.map(({ ref }) => ref), at, period: asked.period, agency: asked.filters.agency ?? null },
    title: titleOf(comparison),
    sentence: sentenceOf(comparison),
    source: [...new Set(groups.flatMap(({ rows }) => rows.flatMap(({ source }) => (source === '' ? [] : [source]))))],
    monthsReceived: asked.monthsReceived,
    monthsMissing: asked.missing,
    marks: marks.map(({ kind, from, to, text, dataset, category }) => ({ kind, from, to, text, dataset, category })),
    areas: areas.map(({ ref, kind, code, name, method, version, people, places, shared }) => ({
      ref,
      kind,
      code,
      name,
      method,
      version,
      bricks: places.length,
      people: people === null ? null : Math.round(people),
      shared: { ofFirst: shared.ofFirst, ofThis: shared.ofThis, sentence: shared.sentence },
    })),
    groups: groups.map(({ code, name, rows }) => ({
      code,
      name,
      rows: rows.map((row) => ({
        code: row.code,
        name: row.name,
        unit: row.unit,
        period: row.period,
        source: row.source,
        goodDirection: row.goodDirection,
        decimals: row.decimals,
        caveat: row.caveat,
        values: row.values.map((one) => value(one, row)),
        reference: row.reference === null ? null : value(row.reference, row),
        differences: row.differences.map((one) => difference(one, row.decimals, judged(one))),
        ratios: row.ratios.map((one, at) => difference(one, ratioDecimals, judged(row.differences[at] ?? null))),
      })),
    })),
    method: [
      { name: 'Comparison of areas', page: '/methods/comparison' },
      { name: 'Rates and their intervals', page: '/methods/rates' },
      { name: 'Many tests', page: '/methods/multiple-testing' },
    ],
  };
}
