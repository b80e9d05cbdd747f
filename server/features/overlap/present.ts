import { writeAreaSet } from '../words/area-ref.ts';
import type { OverlapAnswer } from './contract.ts';
import type { Side } from './matrix.ts';
import { methodsOf, sentenceOf, titleOf } from './present-words.ts';
import type { Overlap } from './service.ts';
import type { Weighted } from './weighted.ts';

/** So many decimals that a thousand shares still add up to 1 to nine of them. */
const exact = (share: number): number => Math.round(share * 1e12) / 1e12;

/** Shares and people are counted by small areas: of one with none of these and no count of its own nothing is known. */
const isTold = (one: Pick<Weighted, 'places'> & { people: number; elsewhere?: number | null }): boolean =>
  one.places.length > 0 || one.people > 0 || (one.elsewhere ?? 0) > 0;

const presentSide = (one: Weighted & Side & { elsewhere?: number | null }, counts: 'residents' | 'patients') => ({
  code: one.code ?? '',
  name: one.name,
  people: isTold(one) ? one.people : null,
  counts,
  elsewhere: one.elsewhere ?? null,
  ...(isTold(one)
    ? {
        unassigned: { share: exact(one.unassigned.share), people: one.unassigned.people },
        inSeveral: { share: exact(one.inSeveral.share), people: one.inSeveral.people },
      }
    : { unassigned: unknown, inSeveral: unknown }),
});

type Told = Parameters<typeof isTold>[0] | undefined;
const areTold = (...both: Told[]): boolean => both.every((one) => one !== undefined && isTold(one));

const unknown = { share: null, people: null };

export function presentOverlap(overlap: Overlap): OverlapAnswer {
  const { at, sides, rows, columns, countedOn, peopleSource } = overlap;
  const told = (values: number[][], said: (value: number) => number): (number | null)[][] =>
    values.map((row, r) => row.map((value, c) => (areTold(rows[r], columns[c]) ? said(value) : null)));
  const all = (shares: number[][]) => told(shares, exact);
  const sources = [...rows, ...columns].flatMap(({ source }) => (source === null ? [] : [source]));
  return {
    question: { rows: writeAreaSet(sides.rows), columns: writeAreaSet(sides.columns), at },
    title: titleOf(overlap),
    sentence: sentenceOf(overlap),
    unit: 'people',
    methods: methodsOf(overlap),
    source: [...new Set([peopleSource, ...sources])],
    rows: rows.map((row) => presentSide({ ...row, elsewhere: row.kind === 'pcn' ? null : 0 }, 'residents')),
    columns: columns.map((column) =>
      presentSide(column, countedOn !== null && column.method === 'registered-share' ? 'patients' : 'residents'),
    ),
    shareOfRow: all(overlap.shareOfRow),
    shareOfColumn: all(overlap.shareOfColumn),
    within: all(overlap.within),
    withinColumn: all(overlap.withinColumn),
    people: told(overlap.people, (people) => people),
  };
}
