import { column } from '../../tables/column.ts';
import { makeSheet, type Row } from '../../tables/make-sheet.ts';
import type { TableDocument } from '../../tables/table-document.ts';
import type { NestingAnswer } from './contract.ts';

const set = [column('set', 'Set of areas', 'string'), column('set_name', 'Name of the set', 'string')];

/** A row for each area of each set that the area lies in; on a sheet of its own, each small area that would have to change. */
export function nestingTable(answer: NestingAnswer): TableDocument {
  const { area, against, sentence, notLoaded } = answer;
  const parts = against.flatMap((one): Row[] => {
    const whose = { set: one.set, set_name: one.name };
    return [
      ...one.parts.map((part) => ({
        ...whose,
        code: part.code,
        name: part.name,
        people: part.people,
        share_of_area: part.shareOfArea,
        share_of_other: part.shareOfOther,
      })),
      { ...whose, name: 'in none of them', share_of_area: one.none },
    ];
  });
  const changes = against.flatMap((one) =>
    (
      [
        ['lie in one', one.toNest],
        ['be made of whole ones', one.toBeWhole],
      ] as const
    ).flatMap(([goal, change]): Row[] =>
      change === null
        ? []
        : (['add', 'drop'] as const).flatMap((what) =>
            change[what].map((brick) => ({
              set: one.set,
              set_name: one.name,
              goal,
              change: what,
              code: brick.code,
              name: brick.name,
              people: brick.people,
            })),
          ),
    ),
  );
  return {
    name: 'nesting',
    title: `How ${area.name} lies in other areas`,
    sheets: [
      makeSheet(
        {
          name: 'parts',
          title: `What ${area.name} lies in`,
          rows: parts,
          columns: [
            ...[...set, 'code' as const, 'name' as const, column('people', 'People in both', 'number')],
            column('share_of_area', 'Share of the area', 'number', 'Of its people, from 0 to 1'),
            column('share_of_other', 'Share of the other', 'number', 'Of the people of the other area, from 0 to 1'),
          ],
        },
        false,
      ),
      makeSheet(
        {
          name: 'changes',
          title: `Small areas that would have to change`,
          rows: changes,
          columns: [
            ...[
              ...set,
              column('goal', 'So that it would', 'string'),
              column('change', 'Change', 'string', 'add or drop'),
            ],
            ...(['code', 'name', 'people'] as const),
          ],
        },
        false,
      ),
    ],
    about: {
      sources: [],
      period: null,
      method: `${answer.method.name}.`,
      notes: [
        sentence,
        ...against.map((one) => `${one.name}: ${one.sentence}`),
        ...(notLoaded.length === 0 ? [] : [`Not loaded: ${notLoaded.join(', ')}.`]),
      ],
    },
  };
}
