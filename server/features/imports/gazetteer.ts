import { brickIndex, type IndexedBrick } from '../../intake/placing/brick-index.ts';
import type { CodeMeaning, Gazetteer } from '../../intake/placing/place-row.ts';
import { Refusal } from '../../refusal.ts';
import type { GazetteerStore } from './gazetteer-store.ts';

/** What placing needs to know, read once an import: the bricks in use, what codes mean, where postcodes are. */
export async function readGazetteer(store: GazetteerStore): Promise<Gazetteer> {
  const bricks = (await store.bricksInUse()).map((row): IndexedBrick => {
    return { ...row, boundary: JSON.parse(row.boundary) as GeoJSON.MultiPolygon };
  });
  if (bricks.length === 0) {
    throw new Refusal('not-possible', 'Load boundaries first: people-zones load <file of small areas>.');
  }
  const codes = await codeMeanings(store, bricks);
  const postcodes = new Map(
    (await store.postcodes()).map(({ postcode, longitude, latitude }) => [postcode, [longitude, latitude] as const]),
  );
  return {
    placePoint: brickIndex(bricks),
    placeCode: (code) => codes.get(code) ?? { reason: 'code-unknown' },
    locatePostcode: (postcode) => {
      const known = postcodes.get(postcode.replaceAll(/\s/g, '').toUpperCase());
      return known === undefined ? null : [...known];
    },
  };
}

async function codeMeanings(store: GazetteerStore, bricks: IndexedBrick[]): Promise<Map<string, CodeMeaning>> {
  const meanings = new Map<string, CodeMeaning>();
  for (const code of await store.largerCodes()) meanings.set(code, { reason: 'code-too-large' });
  const linked = new Set<string>();
  for (const { publisher_code, brick_id } of await store.codeLinks()) {
    meanings.set(publisher_code, linked.has(publisher_code) ? { reason: 'code-split' } : { brick: brick_id });
    linked.add(publisher_code);
  }
  for (const brick of bricks) meanings.set(brick.code, { brick: brick.id });
  return meanings;
}
