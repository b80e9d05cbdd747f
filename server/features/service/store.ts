import type { Knex } from 'knex';

export interface EditionRow {
  id: number;
  code: string;
  level: 'oa' | 'lsoa';
  year: number;
  bricks: number;
  centres: number;
  people_source: string | null;
  west: number | null;
  south: number | null;
  east: number | null;
  north: number | null;
}

export async function isDemonstration(knex: Knex): Promise<boolean> {
  const found: unknown = await knex('service_facts').where({ name: 'demonstration', value: 'true' }).first('name');
  return found !== undefined;
}

/** Facts about the installation as a whole: what is loaded, since when, and which revision of the data this is. */
export function serviceStore(knex: Knex) {
  const fact = async (name: string): Promise<string | null> => {
    const row: { value: string } | undefined = await knex('service_facts').where({ name }).first('value');
    return row?.value ?? null;
  };

  return {
    fact,

    /** Keeps a fact that must never change: the first who says it is believed, and everybody gets what he said. */
    async settledFact(name: string, proposed: string): Promise<string> {
      await knex('service_facts').insert({ name, value: proposed }).onConflict('name').ignore();
      return (await fact(name)) ?? proposed;
    },

    async setFact(name: string, value: string): Promise<void> {
      await knex('service_facts').insert({ name, value }).onConflict('name').merge();
    },

    async dataRevision(): Promise<string> {
      return (await fact('data_revision')) ?? '0';
    },

    async editionInUse(): Promise<EditionRow | null> {
      const found = await knex.raw<{ rows: EditionRow[] }>(
        `select e.id, e.code, e.level, e.year, count(b.id) as bricks, count(b.centre) as centres,
           max(b.people_source) as people_source,
           min(st_xmin(b.boundary)) as west, min(st_ymin(b.boundary)) as south,
           max(st_xmax(b.boundary)) as east, max(st_ymax(b.boundary)) as north
         from editions e left join bricks b on b.edition_id = e.id
         where e.in_use group by e.id`,
      );
      return found.rows[0] ?? null;
    },

    async monthSpan(): Promise<{ first: string | null; last: string | null }> {
      const row = await knex('dataset_months')
        .min('month as first')
        .max('month as last')
        .first<{ first: string | null; last: string | null } | undefined>();
      return { first: row?.first?.slice(0, 7) ?? null, last: row?.last?.slice(0, 7) ?? null };
    },

    async footprintCounts(): Promise<{ kind: string; footprints: number }[]> {
      return knex('footprints').groupBy('kind').select('kind').count('* as footprints');
    },

    async places(): Promise<
      { name: string; longitude: number; latitude: number; rank: 'city' | 'town' | 'village' }[]
    > {
      return knex('places').orderBy(['rank', 'name']).select('name', 'longitude', 'latitude', 'rank');
    },

    async licences(): Promise<string[]> {
      return knex('datasets').distinct('licence').orderBy('licence').pluck('licence');
    },
  };
}
export type ServiceStore = ReturnType<typeof serviceStore>;

/** Every change of what may be shown moves the revision, inside the transaction that makes the change. */
export async function moveRevision(transaction: Knex): Promise<void> {
  await transaction.raw(`update service_facts set value = (value::bigint + 1)::text where name = 'data_revision'`);
  await transaction.raw(
    `insert into service_facts (name, value)
     values ('data_revised_at', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
     on conflict (name) do update set value = excluded.value`,
  );
}
