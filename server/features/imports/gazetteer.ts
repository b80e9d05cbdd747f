import type { Knex } from 'knex';
import { brickIndex, type IndexedBrick } from '../../intake/placing/brick-index.ts';
import type { CodeMeaning, Gazetteer } from '../../intake/placing/place-row.ts';
import { Refusal } from '../../refusal.ts';

/** What placing needs to know, read once an import: the bricks in use, what codes mean, where postcodes are. */
export async function readGazetteer(knex: Knex): Promise<Gazetteer> {
  const bricks = await bricksInUse(knex);
  if (bricks.length === 0) {
    throw new Refusal('not-possible', 'Load boundaries first: people-zones load <file of small areas>.');
  }
  const codes = await codeMeanings(knex, bricks);
  const postcodes = await readPostcodes(knex);
  return {
    placePoint: brickIndex(bricks),
    placeCode: (code) => codes.get(code) ?? { reason: 'code-unknown' },
    locatePostcode: (postcode) => postcodes.get(postcode.replaceAll(/\s/g, '').toUpperCase()) ?? null,
  };
}

async function bricksInUse(knex: Knex): Promise<IndexedBrick[]> {
  const rows: { id: number; code: string; boundary: string }[] = await knex('bricks as b')
    .join('editions as e', 'e.id', 'b.edition_id')
    .where('e.in_use', true)
    // All digits: a rounded corner could move a point to the other side of a border.
    .select('b.id', 'b.code', knex.raw('st_asgeojson(b.boundary, 15) as boundary'));
  return rows.map((row) => ({ ...row, boundary: JSON.parse(row.boundary) as GeoJSON.MultiPolygon }));
}

async function codeMeanings(knex: Knex, bricks: IndexedBrick[]): Promise<Map<string, CodeMeaning>> {
  const meanings = new Map<string, CodeMeaning>();
  const larger: string[] = await knex('footprints').whereNot('kind', 'zone').pluck<string[]>('code');
  for (const code of larger) meanings.set(code, { reason: 'code-too-large' });
  const links: { publisher_code: string; brick_id: number }[] = await knex('code_links').select(
    'publisher_code',
    'brick_id',
  );
  const linked = new Set<string>();
  for (const { publisher_code, brick_id } of links) {
    meanings.set(publisher_code, linked.has(publisher_code) ? { reason: 'code-split' } : { brick: brick_id });
    linked.add(publisher_code);
  }
  for (const brick of bricks) meanings.set(brick.code, { brick: brick.id });
  return meanings;
}

async function readPostcodes(knex: Knex): Promise<Map<string, [number, number]>> {
  const rows: { postcode: string; longitude: number; latitude: number }[] = await knex('postcodes').select(
    'postcode',
    'longitude',
    'latitude',
  );
  return new Map(rows.map((row) => [row.postcode, [row.longitude, row.latitude]]));
}
