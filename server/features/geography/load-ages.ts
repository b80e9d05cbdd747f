import type { Knex } from 'knex';
import type { AgeCounts } from '../../intake/geography/ages.ts';
import { carry, type Link } from '../../intake/geography/carry.ts';
import type { EditionInUse } from './brick-store.ts';
import { type AgeRow, ageStore } from './age-store.ts';

const count = (value: number): string => value.toLocaleString('en-GB');

/** People by age, carried to the bricks in use as the people themselves are: band by band, whole, and none lost. */
export async function loadAges(
  trx: Knex,
  edition: EditionInUse,
  bands: readonly AgeCounts[],
  about: { links: Link[]; weight: (brickId: number) => number; date: string; source: string },
): Promise<string[]> {
  if (bands.length === 0) return [];
  let people = 0;
  const rows = bands.flatMap(({ sex, from, to, people: byCode }): AgeRow[] => {
    const carried = carry(byCode, about.links, about.weight);
    people += carried.total;
    // Where nobody is of an age, no row says so as well as one of none.
    return [...carried.byBrick].flatMap(([brickId, of]) => (of === 0 ? [] : [{ brickId, sex, from, to, people: of }]));
  });
  await ageStore(trx).replace(edition.id, about.date, about.source, rows);
  const sexes = bands.some(({ sex }) => sex !== 'all') ? ' and sex' : '';
  const each = bands.filter(({ sex }) => sex === bands[0]?.sex).length;
  return [`Their ages${sexes} in ${each} bands: ${count(people)} people.`];
}
