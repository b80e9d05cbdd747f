import type { SetFile } from '../../intake/footprint-sets/set-file.ts';
import type { BrickStore } from '../geography/brick-store.ts';
import { sayShapes } from '../geography/say-shapes.ts';
import { soundShapes } from '../geography/sound-shapes.ts';
import type { Fitted } from './fitted.ts';
import type { FootprintSetStore, TouchRow } from './store.ts';

type Outlines = Extract<SetFile, { by: 'outlines' }>;

const shapesAtATime = 100;
const most = 0.5;

/** Gives every brick to the outlines that it belongs in. What cannot be used is added to the file’s `turnedAway`. */
export async function fitOutlines(
  bricks: BrickStore,
  store: Pick<FootprintSetStore, 'touched'>,
  editionId: number,
  { areas, turnedAway }: Outlines,
): Promise<Fitted> {
  const byCentre = await bricks.hasCentres(editionId);
  const shapes = areas.map(({ shape }) => shape);
  const sound = await soundShapes(bricks, shapes, () => undefined);
  const featureOf = new Map(areas.map(({ place, shape }) => [shape.code, `feature ${place + 1}, ${shape.name}`]));
  for (const { code, reason } of sound.turnedAway) {
    turnedAway.add(`Its outline is not valid: ${reason.replace(/ at \S+ \S+$/, '')}.`, featureOf.get(code) ?? code);
  }
  const touched: TouchRow[] = [];
  for (let from = 0; from < sound.shapes.length; from += shapesAtATime) {
    const some = sound.shapes.slice(from, from + shapesAtATime).map(({ shape }) => shape);
    const rows = await store.touched(editionId, some);
    touched.push(...rows.map((row) => ({ ...row, place: from + row.place })));
  }
  const bricksOf = chooseBricks(touched, byCentre);
  const fitted = sound.shapes.flatMap(({ code, name, shape }, place) => {
    const own = bricksOf.get(place) ?? [];
    if (own.length === 0) {
      turnedAway.add('No small area that is loaded here belongs in it.', featureOf.get(code) ?? code);
      return [];
    }
    return [{ code, name, shape, bricks: own, weights: own.map(() => 1) }];
  });
  return {
    areas: fitted,
    used: fitted.length,
    definedBy: 'outline',
    method: byCentre ? 'population-weighted-centre' : 'majority-of-area',
    sentences: [
      byCentre
        ? 'Best fit: a small area counts to every outline that holds its population-weighted centre.'
        : 'Best fit: a small area counts to every outline that holds most of its area, else to the one that holds the largest share.',
      ...sayShapes({ ...sound, turnedAway: [] }).map((line) => line.trim()),
    ],
  };
}

/**
 * A brick belongs in every outline that holds its centre (most of its area, where centres are not known). One that no
 * outline holds so, on a border drawn a little differently, goes to the outline with the largest share of it, as long as
 * they hold most of it together.
 * @returns bricks in order, by place of the outline
 */
export function chooseBricks(touched: readonly TouchRow[], byCentre: boolean): Map<number, number[]> {
  const byBrick = new Map<number, TouchRow[]>();
  for (const row of touched) byBrick.set(row.brick_id, [...(byBrick.get(row.brick_id) ?? []), row]);
  const chosen = new Map<number, number[]>();
  for (const [brick, rows] of [...byBrick].sort(([one], [other]) => one - other)) {
    const holding = rows.filter((row) => (byCentre ? row.centre_inside : row.share_inside > most));
    const [largest] = [...rows].sort((one, other) => other.share_inside - one.share_inside || one.place - other.place);
    const together = rows.reduce((sum, row) => sum + row.share_inside, 0);
    const taken = holding.length > 0 ? holding : together > most && largest !== undefined ? [largest] : [];
    for (const { place } of taken) chosen.set(place, [...(chosen.get(place) ?? []), brick]);
  }
  return chosen;
}
