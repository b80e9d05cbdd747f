import type { MemberRow } from '../../intake/footprint-sets/set-file.ts';
import type { TurnedAwayCount } from '../../intake/footprint-sets/turned-away.ts';
import type { BrickStore } from '../zones/brick-store.ts';
import type { Fitted } from './fitted.ts';

/**
 * Turns rows of a list or look-up into areas: a code of a brick, of an area made of bricks, or of another census year.
 * What cannot be used is added to `turnedAway`.
 */
export async function fitRows(
  store: Pick<BrickStore, 'byCodes'>,
  editionId: number,
  rows: readonly MemberRow[],
  definedBy: 'codes' | 'look-up',
  turnedAway: TurnedAwayCount,
): Promise<Fitted> {
  const codes = [...new Set(rows.map(({ small }) => small))];
  const bricksOf = new Map<string, number[]>();
  const merged = new Set<string>();
  for (const { place, change, brick_id } of await store.byCodes(editionId, codes)) {
    const code = codes[place] ?? '';
    if (change === 'M' || change === 'X') merged.add(code);
    bricksOf.set(code, [...(bricksOf.get(code) ?? []), brick_id]);
  }
  const areas = new Map<string, { name: string; weights: Map<number, number> }>();
  let used = 0;
  for (const { line, area, name, small, weight } of rows) {
    const turnAway = (reason: string): void => turnedAway.add(reason, `line ${line}, ${small}`);
    const bricks = bricksOf.get(small);
    if (bricks === undefined) turnAway('Its code stands for no small area that is loaded here.');
    else if (merged.has(small)) turnAway('Its code has become part of a larger area: the present code is needed.');
    else {
      const own = areas.get(area) ?? { name, weights: new Map<number, number>() };
      if (bricks.every((brick) => own.weights.has(brick))) {
        turnAway('The same small area comes a second time in the same area.');
        continue;
      }
      areas.set(area, own);
      for (const brick of bricks) own.weights.set(brick, Math.max(weight, own.weights.get(brick) ?? 0));
      used += 1;
    }
  }
  return {
    areas: [...areas].map(([code, { name, weights }]) => {
      const inOrder = [...weights].sort(([one], [other]) => one - other);
      return {
        code,
        name,
        shape: null,
        bricks: inOrder.map(([brick]) => brick),
        weights: inOrder.map(([, weight]) => weight),
      };
    }),
    used,
    definedBy,
    method: 'codes',
    sentences: ['Small areas are counted as the file names them.'],
  };
}
