import type { Knex } from 'knex';
import { bricks, type GeneratedRecord, generateRecords, plantGeneratedDemand } from '../../support/generated-demand.ts';

export const year = { from: '2023-01', to: '2024-01' };
/** Six bricks in a corner of the generated county that have many times the thefts of the others. */
export const hotBricks = bricks.filter(({ column, row }) => column < 3 && row < 2).map(({ code }) => code);
/** One place that the publisher printed again and again; in brick widths. */
const often = { x: 1.25, y: 0.75, times: 40 };
const theft = 1;
const violence = 2;
const visit = 5;
const policeImport = 1;

const recordOf = ({ brick, month, series, count, x, y }: GeneratedRecord, at: number) => ({
  ...{ brick_id: brick, month: `${month}-01`, series_id: series, count, import_id: policeImport, content: at },
  ...{ longitude: -1.2 + 0.01 * x, latitude: 52.6 + 0.01 * y },
});

/** The generated county with a hot corner, a place printed 40 times, and a zone with a drawn line about that place. */
export async function plantMap(knex: Knex): Promise<void> {
  const hot = new Set(hotBricks);
  const more = bricks.flatMap(({ id, code, column, row }): GeneratedRecord[] =>
    hot.has(code)
      ? Array.from({ length: 120 }, (_, at) => ({
          ...{ brick: id, month: '2023-06', series: theft, count: 1 },
          ...{ x: column + 0.1 + (at % 12) / 15, y: row + 0.1 + Math.floor(at / 12) / 13 },
        }))
      : [],
  );
  const repeated = Array.from({ length: often.times }, (_, at): GeneratedRecord => ({
    ...{ brick: 2, month: '2023-07', series: at < 30 ? violence : theft, count: 1 },
    ...{ x: often.x, y: often.y },
  }));
  // So many that most counts are above those that are withheld.
  const visits = bricks.slice(0, 18).flatMap(({ id, column, row }): GeneratedRecord[] =>
    Array.from({ length: 10 + (id % 5) }, () => ({
      ...{ brick: id, month: '2023-08', series: visit, count: 1, x: column + 0.5, y: row + 0.5 },
    })),
  );
  const records = [...generateRecords(), ...more, ...repeated, ...visits];
  await plantGeneratedDemand(knex, records);
  await knex.batchInsert('demand_records', records.filter(({ series }) => series <= violence).map(recordOf), 500);
  await knex.raw(
    `update footprint_versions set outline = st_multi(st_makeenvelope(-1.195, 52.6, -1.176, 52.62, 4326))
     where id = (select v.id from footprint_versions v join footprints f on f.id = v.footprint_id where f.code = 'line')`,
  );
}
