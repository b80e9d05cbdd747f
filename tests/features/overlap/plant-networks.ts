import type { Knex } from 'knex';

/**
 * Two networks over the generated county, in numbers that are worked by hand. Small areas 1, 2, 7, 8 and 9 have 100, 137,
 * 122, 159 and 196 people; zone alpha is of 1, 2, 7 and 8 from 2023. Practice A is in U1, B in U2 until the end of 2023.
 */
export async function plantNetworks(knex: Knex): Promise<void> {
  await knex('footprints').where({ kind: 'pcn' }).delete();
  await knex('practices').insert(['A', 'B'].map((code) => ({ code, name: `Practice ${code}`, source: 'Invented' })));
  const source = { source: 'Invented' };
  await knex('practice_memberships').insert([
    { practice_code: 'A', network_code: 'U1', starts_on: '2020-01-01', ends_on: null, ...source },
    { practice_code: 'B', network_code: 'U2', starts_on: '2020-01-01', ends_on: '2023-12-31', ...source },
  ]);
  const counted_on = '2022-04-01';
  await knex('practice_patients').insert([
    { brick_id: 1, counted_on, practice_code: 'A', patients: 60 },
    { brick_id: 2, counted_on, practice_code: 'A', patients: 50 },
    { brick_id: 1, counted_on, practice_code: 'B', patients: 40 },
    { brick_id: 9, counted_on, practice_code: 'B', patients: 30 },
  ]);
  await knex('practice_patients_elsewhere').insert({
    ...{ counted_on, practice_code: 'A', area_code: 'E01099999', patients: 20 },
  });
  const byShare = { method: 'registered-share', in_use: true, to: null as string | null };
  const byOutline = { method: 'catchment', in_use: false, to: null as string | null };
  await plant(knex, 'U1', 'Upper', { ...byShare, weights: { 1: 0.6, 2: 1 } });
  await plant(knex, 'U2', 'Lower', { ...byShare, to: '2024-01-01', weights: { 1: 0.4, 9: 1 } });
  await plant(knex, 'U1', 'Upper', { ...byOutline, weights: { 1: 1, 2: 1, 7: 1 } });
  await plant(knex, 'U2', 'Lower', { ...byOutline, weights: { 1: 1, 8: 1 } });
}

async function plant(
  knex: Knex,
  code: string,
  name: string,
  made: { method: string; in_use: boolean; to: string | null; weights: Record<number, number> },
): Promise<void> {
  await knex('footprints').insert({ kind: 'pcn', code, name }).onConflict(['kind', 'code']).ignore();
  const footprint: { id: number } | undefined = await knex('footprints').where({ kind: 'pcn', code }).first('id');
  const [version] = await knex('footprint_versions')
    .insert({
      ...{ footprint_id: footprint?.id, version: made.in_use ? 1 : 2, edition_id: 1, area_m2: 1, people: 0 },
      ...{ valid_from: '2020-01-01', valid_to: made.to, defined_by: 'practices' },
      ...{ method: made.method, in_use: made.in_use, source: 'Invented' },
    })
    .returning<{ id: number }[]>('id');
  await knex('footprint_bricks').insert(
    Object.entries(made.weights).map(([brick, weight]) => ({
      version_id: version?.id,
      brick_id: Number(brick),
      weight,
    })),
  );
}
