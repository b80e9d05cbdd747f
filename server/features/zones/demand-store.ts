import type { Knex } from 'knex';
import { list } from '../../../db/array-text.ts';
import { query } from '../../../db/query.ts';

export interface DatasetRow {
  id: number;
  grain: 'point' | 'brick';
  withheld_up_to: number;
  agency_code: string;
  agency_name: string;
  last_month: string | null;
  /** YYYY-MM in force within the last 12 months */
  months: string[];
}

/** Demand of bricks that belong to no saved version yet: a zone being drawn, or what two versions differ by. */
export function zoneDemandStore(knex: Knex) {
  return {
    async datasets(): Promise<DatasetRow[]> {
      return (await knex.raw<{ rows: DatasetRow[] }>(query('zone_demand_datasets'))).rows;
    },

    /** The period is half-open, its months YYYY-MM. */
    async ofBricks(
      bricks: readonly { id: number; takenIn: boolean; whollyInside: boolean }[],
      { from, to }: { from: string; to: string },
      datasets: readonly number[],
    ): Promise<{ dataset_id: number; best_fit: number; inside: number }[]> {
      const found = await knex.raw<{ rows: { dataset_id: number; best_fit: number; inside: number }[] }>(
        query('zone_demand_bricks'),
        {
          bricks: list(bricks.map(({ id }) => id)),
          taken_in: `{${bricks.map(({ takenIn }) => takenIn).join(',')}}`,
          wholly_inside: `{${bricks.map(({ whollyInside }) => whollyInside).join(',')}}`,
          months_from: `${from}-01`,
          months_to: `${to}-01`,
          datasets: list(datasets),
        },
      );
      return found.rows;
    },

    /** @param from first month; @param to first month after, both YYYY-MM */
    async ofPoints(
      bricks: readonly number[],
      outline: string,
      from: string,
      to: string,
    ): Promise<{ dataset_id: number; inside: number; untold: number }[]> {
      const found = await knex.raw<{ rows: { dataset_id: number; inside: number; untold: number }[] }>(
        query('zone_demand_points'),
        { bricks: list(bricks), outline, months_from: `${from}-01`, months_to: `${to}-01` },
      );
      return found.rows;
    },
  };
}
export type ZoneDemandStore = ReturnType<typeof zoneDemandStore>;
