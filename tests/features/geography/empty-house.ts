import { afterAll, beforeEach } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { type GeographyService, geographyService } from '../../../server/features/geography/service.ts';
import { Refusal } from '../../../server/refusal.ts';
import { openTestDatabase } from '../../support/database.ts';
import { csv, lsoaCodes, options } from './small-county.ts';

export interface EmptyHouse {
  database: Database;
  service: GeographyService;
}

/** An empty database before every test, and what the tests do with it. */
export function emptyHouse() {
  const open: EmptyHouse[] = [];
  const house = (): EmptyHouse => {
    const last = open.at(-1);
    if (last === undefined) throw new Error('Only inside a test.');
    return last;
  };
  const close = async (): Promise<void> => {
    await open.pop()?.database.close();
  };
  // The first start of the embedded engine on a busy machine takes minutes, not seconds.
  beforeEach(async () => {
    await close();
    const database = await openTestDatabase();
    open.push({ database, service: geographyService(database.knex) });
  }, 300_000);
  afterAll(close);

  const load = async (file: string, bytes: Buffer): Promise<string> =>
    (await house().service.load(file, bytes, options)).said.join(' ');

  return {
    house,
    load,
    refusalOf: (file: string, bytes: Buffer): Promise<Refusal> =>
      load(file, bytes).then(
        () => Promise.reject(new Error('It was not refused.')),
        (error: unknown) => (error instanceof Refusal ? error : Promise.reject(error as Error)),
      ),
    areas: (kind: string): Promise<{ code: string; people: number | null; method: string }[]> =>
      house()
        .database.knex('footprints as f')
        .join('footprint_versions as v', 'v.footprint_id', 'f.id')
        .where('f.kind', kind)
        .orderBy('f.code')
        .select('f.code', 'v.people', 'v.method'),
    peopleOf: async (date: string | null): Promise<(number | null)[]> => {
      const { knex } = house().database;
      const rows: { people: number | null }[] =
        date === null
          ? await knex('bricks').orderBy('code').select('people')
          : await knex('brick_populations').where('reference_date', date).orderBy('brick_id').select('people');
      return rows.map((one) => one.people);
    },
  };
}

export const peopleFile = (numbers: number[]): Buffer =>
  csv(
    'lsoa21_code,total_residents',
    numbers.map((number, index) => [lsoaCodes[index] ?? '', number]),
  );
