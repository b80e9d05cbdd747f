import { tidy, tidyLimits } from '../profiles/present-words.ts';
import type { ComparisonAnswer } from './contract.ts';
import type { Difference, Value } from './figures.ts';
import { sentenceOf, titleOf } from './present-words.ts';
import type { Comparison } from './service.ts';

export function presentComparison(comparison: Comparison): ComparisonAnswer {
  const { asked, at, areas, groups, findings, marks } = comparison;
  // Whoever shows a figure rounds it, once: 13.746 that left here as 13.75 would be read as 13.8.
  const value = (one: Value) => ({ ...tidyLimits(one), count: tidy(one.count), note: one.note });
  const difference = (one: Difference | null, isBeyondChance: boolean | null) =>
    one === null ? null : { ...tidyLimits(one), isBeyondChance, against: one.against };
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
        values: row.values.map(value),
        reference: row.reference === null ? null : value(row.reference),
        differences: row.differences.map((one) => difference(one, judged(one))),
        ratios: row.ratios.map((one, at) => difference(one, judged(row.differences[at] ?? null))),
      })),
    })),
    method: [
      { name: 'Comparison of areas', page: '/methods/comparison' },
      { name: 'Rates and their intervals', page: '/methods/rates' },
      { name: 'Many tests', page: '/methods/multiple-testing' },
    ],
  };
}
