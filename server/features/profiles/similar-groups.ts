import { Refusal } from '../../refusal.ts';
import type { Similar, SimilarKind, SimilarService } from '../similar/service.ts';
import type { FootprintKind } from '../words/contract.ts';
import type { Ground } from './ground.ts';
import { type Group, groupOf } from './groups.ts';

export interface SimilarGroups {
  /** One area for each of the groups of neighbouring bricks. */
  group: Group;
  found: Similar;
}

const kinds: readonly FootprintKind[] = ['zone', 'ward', 'msoa'] satisfies SimilarKind[];
const isSimilarKind = (kind: FootprintKind): kind is SimilarKind => kinds.includes(kind);

/** Places like an area, where they can be told; a sentence of why not otherwise. */
export function similarReader(similar: Pick<SimilarService, 'areas'>) {
  return async (
    ground: Ground,
    kind: FootprintKind,
    code: string,
    at: string | undefined,
  ): Promise<SimilarGroups | null> => {
    if (!isSimilarKind(kind)) return null;
    const found = await similar.areas(kind, code, at).catch((error: unknown) => {
      if (error instanceof Refusal) return null;
      throw error;
    });
    if (found === null) return null;
    const placeOf = new Map(ground.bricks.map((brick, place) => [brick.code, place]));
    const parts = found.areas.flatMap(({ codes }, area) =>
      codes.flatMap((brick) => {
        const place = placeOf.get(brick);
        return place === undefined ? [] : [{ area, brick: place, weight: 1 }];
      }),
    );
    return {
      found,
      group: groupOf(
        found.areas.map((area) => area.code),
        parts,
      ),
    };
  };
}
