import type { Knex } from 'knex';
import { type AreaKind, areaStore, type FitMethod } from './area-store.ts';
import { brickStore, type EditionInUse } from './brick-store.ts';
import { figureStore } from './figure-store.ts';

export interface Fit {
  method: FitMethod;
  areas: number;
  empty: string[];
  bricksLeft: string[];
}

/**
 * Gives every brick of the edition in use to one area of a kind: LSOAs of another year by the look-up when there is one,
 * everything else by best fit of shapes.
 */
export async function fitKind(trx: Knex, kind: AreaKind, edition: EditionInUse): Promise<Fit> {
  const areas = areaStore(trx);
  const linkYear = kind === 'lsoa' ? await linkYearOf(trx, edition) : null;
  let method: FitMethod = 'codes';
  if (linkYear !== null) {
    await areas.fitByLinks(kind, edition.id, linkYear);
  } else {
    const byCentre = await brickStore(trx).hasCentres(edition.id);
    method = byCentre ? 'population-weighted-centre' : 'majority-of-area';
    await areas.fitByShape(kind, edition.id, byCentre);
  }
  return { method, ...(await areas.fitGaps(kind, edition.id)) };
}

/** The year of the look-up that speaks of these LSOA footprints; null when none does. */
async function linkYearOf(trx: Knex, edition: EditionInUse): Promise<number | null> {
  if (edition.level !== 'lsoa') return null;
  const codes: { code: string }[] = await trx('footprints').where('kind', 'lsoa').select('code');
  for (const year of [2011, 2021, 2001]) {
    const linked = new Set((await figureStore(trx).links(edition.id, year)).map((one) => one.publisherCode));
    if (linked.size > 0 && codes.every(({ code }) => linked.has(code))) return year;
  }
  return null;
}

const methodWords: Record<FitMethod, string> = {
  'population-weighted-centre': 'Each small area is counted in the one that its population-weighted centre lies in.',
  'majority-of-area': 'Each small area is counted in the one that holds the largest share of its area.',
  codes: 'Small areas are counted by the publisher’s look-up.',
};

export function sayFit(fit: Fit, many: string): string[] {
  const list = (codes: string[]): string => `${codes.slice(0, 5).join(', ')}${codes.length > 5 ? ' …' : ''}`;
  return [
    methodWords[fit.method],
    ...(fit.empty.length > 0
      ? [`${many} without a small area of their own: ${fit.empty.length} (${list(fit.empty)}).`]
      : []),
    ...(fit.bricksLeft.length > 0
      ? [`Small areas that lie in none of the ${many}: ${fit.bricksLeft.length} (${list(fit.bricksLeft)}).`]
      : []),
  ];
}
