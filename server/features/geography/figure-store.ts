import type { Knex } from 'knex';
import { query } from '../../../db/query.ts';

export interface LinkRow {
  publisherCode: string;
  brickId: number;
  change: 'U' | 'S' | 'M' | 'X';
  name: string;
}

/** Look-ups between census years, people, households and deprivation. */
export function figureStore(knex: Knex) {
  return {
    async links(edition: number, year: number): Promise<LinkRow[]> {
      return knex('code_links as l')
        .join('bricks as b', 'b.id', 'l.brick_id')
        .where({ 'b.edition_id': edition, 'l.year': year })
        .orderBy(['l.publisher_code', 'b.code'])
        .select<LinkRow[]>('l.publisher_code as publisherCode', 'l.brick_id as brickId', 'l.change', 'l.name');
    },

    async replaceLinks(edition: number, year: number, links: LinkRow[]): Promise<void> {
      await knex('code_links')
        .where({ year })
        .whereIn('brick_id', knex('bricks').where('edition_id', edition).select('id'))
        .delete();
      await knex.raw(
        `insert into code_links (publisher_code, year, brick_id, change, name)
         select code, :year, brick_id, change, name
         from unnest(:codes::text[], :bricks::int[], :changes::text[], :names::text[])
           as given (code, brick_id, change, name)`,
        {
          year,
          codes: links.map((one) => one.publisherCode),
          bricks: `{${links.map((one) => one.brickId).join(',')}}`,
          changes: links.map((one) => one.change),
          names: links.map((one) => one.name),
        },
      );
    },

    /** Where the households of a date come from, when they are known already. */
    async householdsSource(edition: number, referenceDate: string): Promise<string | null> {
      const row = await knex('brick_populations as p')
        .join('bricks as b', 'b.id', 'p.brick_id')
        .where({ 'b.edition_id': edition, 'p.reference_date': referenceDate })
        .whereNotNull('p.households')
        .first<{ households_source: string | null } | undefined>('p.households_source');
      return row === undefined ? null : (row.households_source ?? '');
    },

    async writePeople(referenceDate: string, source: string, brickIds: number[], people: number[]): Promise<void> {
      await knex.raw(
        `insert into brick_populations (brick_id, reference_date, people, source)
         select brick_id, :referenceDate, people, :source
         from unnest(:bricks::int[], :people::int[]) as given (brick_id, people)
         on conflict (brick_id, reference_date) do update set people = excluded.people, source = excluded.source`,
        { referenceDate, source, bricks: `{${brickIds.join(',')}}`, people: `{${people.join(',')}}` },
      );
    },

    async writeHouseholds(
      referenceDate: string,
      source: string,
      brickIds: number[],
      households: number[],
    ): Promise<void> {
      await knex.raw(
        `insert into brick_populations (brick_id, reference_date, households, source, households_source)
         select brick_id, :referenceDate, households, :source, :source
         from unnest(:bricks::int[], :households::int[]) as given (brick_id, households)
         on conflict (brick_id, reference_date) do update
           set households = excluded.households, households_source = excluded.households_source`,
        { referenceDate, source, bricks: `{${brickIds.join(',')}}`, households: `{${households.join(',')}}` },
      );
    },

    async useLatest(edition: number): Promise<void> {
      await knex.raw(query('brick_people_latest'), { edition });
    },

    async writeDeprivation(
      release: number,
      rows: { code: string; rank: number; decile: number; score: number | null }[],
    ): Promise<void> {
      await knex.raw(
        `insert into deprivation (release, area_code, rank, decile, score)
         select :release, code, rank, decile, score
         from unnest(:codes::text[], :ranks::int[], :deciles::int[], :scores::float8[]) as given (code, rank, decile, score)
         on conflict (release, area_code) do update
           set rank = excluded.rank, decile = excluded.decile, score = coalesce(excluded.score, deprivation.score)`,
        {
          release,
          codes: rows.map((one) => one.code),
          ranks: `{${rows.map((one) => one.rank).join(',')}}`,
          deciles: `{${rows.map((one) => one.decile).join(',')}}`,
          scores: `{${rows.map((one) => one.score ?? 'null').join(',')}}`,
        },
      );
    },
  };
}
export type FigureStore = ReturnType<typeof figureStore>;
