import { Refusal } from '../../refusal.ts';
import type { Remember } from '../demand/remembered.ts';
import type { Similar, SimilarService } from '../similar/service.ts';
import type { FootprintKind } from '../words/contract.ts';
import { today } from '../words/months.ts';
import { type Alike, areasAlike, describeAreas, fewestToChooseFrom } from './alike.ts';
import type { KnownArea } from './areas.ts';
import type { Ground } from './ground.ts';
import { type Group, groupOf } from './groups.ts';

/** Places like an area: of a zone, groups of neighbouring bricks of its size; of others, areas of the same kind. */
export type SimilarGroups = {
  group: Group;
  /** Those of the group that are meant, by place. */
  chosen: number[];
  names: string[];
} & ({ as: 'groups'; found: Similar } | { as: 'areas'; found: Alike });

interface Wanted {
  kind: FootprintKind;
  code: string;
  at: string | undefined;
  /** Names the areas of the kind that are asked about. */
  key: string;
}

export function similarReader(similar: Pick<SimilarService, 'areas'>, remember: Remember) {
  return async (ground: Ground, area: KnownArea, wanted: Wanted): Promise<SimilarGroups | null> => {
    const { kind, code, key } = wanted;
    if (kind === 'brick') return null;
    // Kept, so that what is added up over the groups for one question is there for the next.
    if (kind === 'zone')
      return remember(`groups ${code} ${wanted.at ?? today()}`, () => groupsLike(similar, ground, wanted));
    const peers = area.peers;
    if (peers.rows.length < fewestToChooseFrom) return null;
    const described = await remember(`described ${key} ${area.row.set_code ?? ''}`, () =>
      Promise.resolve(describeAreas(ground, peers)),
    );
    const found = areasAlike(peers, described, code);
    return found === null ? null : { as: 'areas', group: peers.group, chosen: found.chosen, names: found.names, found };
  };
}

async function groupsLike(
  similar: Pick<SimilarService, 'areas'>,
  ground: Ground,
  { code, at }: Wanted,
): Promise<SimilarGroups | null> {
  const found = await similar.areas('zone', code, at).catch((error: unknown) => {
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
  const group = groupOf(
    found.areas.map((area) => area.code),
    parts,
  );
  const chosen = found.areas.map((_, at) => at);
  return { as: 'groups', group, chosen, names: found.areas.map(({ name }) => name), found };
}
