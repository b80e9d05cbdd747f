import { type ColumnName, makeTable, type Row } from '../../tables/make-sheet.ts';
import type { TableDocument } from '../../tables/table-document.ts';
import { aboutTable } from '../demand/present-about.ts';
import type { SharingAnswer } from './contract.ts';

const columns: ColumnName[] = [
  ...([
    'part',
    'code',
    'name',
    'of',
    'measure',
    'value',
    'lower',
    'upper',
    'unit',
    'p',
    'q',
    'adjusted_p',
    'finding',
  ] as const),
  ...([
    'kind',
    'from',
    'to_before',
    'by',
    'least',
    'permutations',
    'seed',
    'input_hash',
    'months_missing',
    'source',
  ] as const),
];

/**
 * Tidy CSV of the same numbers as in JSON, one a row: those compared, those left out, pairs, and areas hot for anyone.
 */
export function sharingTable(answer: SharingAnswer, isDemonstration: boolean): TableDocument {
  const { question, settings } = answer;
  const about: Row = {
    kind: question.kind,
    from: question.period.from,
    to_before: question.period.to,
    by: answer.by,
    least: settings.least,
    permutations: settings.permutations,
    seed: settings.seed,
    input_hash: settings.inputHash,
    months_missing: answer.monthsMissing.join(' '),
    source: answer.source.join('; '),
  };
  const rows = [...memberRows(answer), ...pairRows(answer), ...areaRows(answer)].map((row) => ({ ...about, ...row }));
  return makeTable(
    { name: 'shared-demand', title: answer.title, columns, rows, about: aboutTable(answer) },
    isDemonstration,
  );
}

function memberRows({ items, left, by, unit, shared }: SharingAnswer): Row[] {
  return [
    ...items.flatMap(({ code, name, count, hotAreas, share, isShared }): Row[] => {
      const whose: Row = { part: by, code, name };
      return [
        { ...whose, measure: 'count', value: count, unit },
        { ...whose, measure: 'hot_areas', value: hotAreas, unit: 'areas' },
        { ...whose, measure: 'share_in_shared_areas', ...share, unit: 'percent' },
        {
          ...whose,
          measure: 'is_shared',
          value: isShared ? 1 : 0,
          finding: isShared ? 'beyond chance' : 'not beyond chance',
        },
      ];
    }),
    ...left.map(({ code, name, why }): Row => ({ part: 'left out', code, name, finding: why })),
    { part: 'shared areas', measure: 'areas', value: shared.areas, unit: 'areas' },
    { part: 'shared areas', measure: 'share_of_people', value: shared.peopleShare, unit: 'percent' },
  ];
}

function pairRows({ pairs }: SharingAnswer): Row[] {
  return pairs.flatMap((pair): Row[] => {
    const whose: Row = { part: 'pair', code: pair.first, of: pair.second };
    const { overlap } = pair;
    return [
      { ...whose, measure: 'lee_l', value: pair.lee, p: pair.p, q: pair.q, finding: pair.sentence },
      { ...whose, measure: 'lee_l_expected', value: pair.expected },
      {
        ...whose,
        measure: 'rank_correlation',
        value: pair.correlation,
        p: pair.correlationP,
        adjusted_p: pair.adjustedP,
      },
      { ...whose, measure: 'effective_areas', value: pair.effectiveAreas, unit: 'areas' },
      ...(overlap === null
        ? []
        : [
            { ...whose, measure: 'hot_for_both', value: overlap.both, p: overlap.p, unit: 'areas' },
            { ...whose, measure: 'hot_for_both_expected', value: overlap.expected, unit: 'areas' },
          ]),
    ];
  });
}

function areaRows({ areas }: SharingAnswer): Row[] {
  return areas.code.map((code, at) => ({
    part: 'area',
    code,
    name: areas.name[at] ?? '',
    measure: 'hot_for',
    of: (areas.hotFor[at] ?? []).join(' '),
    value: areas.hotFor[at]?.length ?? 0,
    unit: 'agencies or datasets',
  }));
}
