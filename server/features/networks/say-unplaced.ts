import type { Knex } from 'knex';
import type { NetworkFile } from '../../intake/networks/network-file.ts';
import { brickStore } from '../geography/brick-store.ts';
import { sayDay } from '../words/days.ts';
import type { NetworkFileStore } from './file-store.ts';
import type { BricksOfAreas } from './refit-patients.ts';

const count = (value: number): string => value.toLocaleString('en-GB');
const codesSaid = 3;

/**
 * What a file of patients leaves without anybody: small areas with no patient are more likely areas that it counts by other
 * codes than areas where nobody has a doctor. Null where every small area has some.
 */
export async function sayPatientsUnplaced(
  trx: Knex,
  editionId: number,
  name: string,
  { patientsHere }: Pick<NetworkFile, 'patientsHere'>,
  bricksOf: BricksOfAreas,
): Promise<string | null> {
  const bricks = await brickStore(trx).bricks(editionId);
  const told = new Set(patientsHere.flatMap(({ area }) => (bricksOf.get(area) ?? []).map(({ brickId }) => brickId)));
  const without = bricks.filter(({ id }) => !told.has(id));
  if (without.length === 0) return null;
  const load =
    'If it counts by LSOAs of another census, or by LSOAs where smaller areas are in use, load their look-up or boundaries (people-zones load): it is then placed by itself.';
  if (told.size === 0) {
    return `${name}: none of its areas is known here, so nobody of it has a place and it tells nothing of where patients live. ${load}`;
  }
  const some = without.slice(0, codesSaid).map(({ code }) => code);
  const more = without.length > codesSaid ? ' and others' : '';
  return `${name}: it has no patient in ${count(without.length)} of ${count(bricks.length)} small areas (${some.join(', ')}${more}), which is not a count of nobody. ${load}`;
}

/** What of all files has no place now: counts that were loaded before files were kept among them. */
export async function unplacedOf(files: Pick<NetworkFileStore, 'unplaced' | 'daysOnOtherAreas'>): Promise<string[]> {
  const days = await files.daysOnOtherAreas();
  return [
    ...(await files.unplaced()),
    ...days.map(
      (day) =>
        `Patients of ${sayDay(day)} were counted by small areas that are no longer in use: send that file again, and it is placed.`,
    ),
  ];
}
