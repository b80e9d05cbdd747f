import type { Knex } from 'knex';
import { areaNames } from '../../intake/geography/area-columns.ts';
import type { AreaLevel } from '../../intake/geography/area-columns.ts';
import type { Link } from '../../intake/geography/carry.ts';
import { Refusal } from '../../refusal.ts';
import { brickStore, type EditionInUse } from './brick-store.ts';
import { figureStore } from './figure-store.ts';

/**
 * How the codes of a file reach the bricks in use: as they are when the file is of the same level and year, else by the
 * look-up between census years.
 * @throws Refusal not-possible, saying what must be loaded first
 */
export async function linksFrom(
  trx: Knex,
  edition: EditionInUse,
  file: string,
  areas: { level: AreaLevel; year: number | null },
): Promise<Link[]> {
  const isOurs = areas.level === edition.level && (areas.year === null || areas.year === edition.year);
  if (isOurs) {
    return (await brickStore(trx).bricks(edition.id)).map((one) => ({ publisherCode: one.code, brickId: one.id }));
  }
  const [name] = areaNames[areas.level];
  if (areas.level !== edition.level) {
    throw new Refusal('not-possible', `${file}: It is by ${name}, and the bricks in use are ${edition.code}.`);
  }
  const links = await figureStore(trx).links(edition.id, areas.year ?? 0);
  if (links.length > 0) return links;
  throw new Refusal(
    'not-possible',
    `${file}: It is by ${name} ${areas.year}; load the look-up from ${name} ${areas.year} to the bricks in use (${edition.code}) first.`,
  );
}
