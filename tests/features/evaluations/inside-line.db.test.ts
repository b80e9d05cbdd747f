import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import type { RunInputs } from '../../../server/analysis/inputs.ts';
import { aroundOf } from '../../../server/features/evaluations/around.ts';
import { countedZone } from '../../../server/features/evaluations/counted-zone.ts';
import { evaluationRoom } from '../../../server/features/evaluations/room.ts';
import { createServices, type Services } from '../../../server/services.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { codeAt, layInventedBricks, putDemand, rectangle, south, west } from '../zones/invented-bricks.ts';
import { countOf, countyMonths, planWith } from './evaluated-county.ts';

/** A line round the corner where four small areas meet: a fifth of each lies in it, and the centre of none. */
const line = rectangle(4.55, 4.55, 5.45, 5.45);
const cut = [codeAt(4, 4), codeAt(5, 4), codeAt(4, 5), codeAt(5, 5)];
const nearCorner: Record<string, [number, number]> = {
  [codeAt(4, 4)]: [4.8, 4.8],
  [codeAt(5, 4)]: [5.2, 4.8],
  [codeAt(4, 5)]: [4.8, 5.2],
  [codeAt(5, 5)]: [5.2, 5.2],
};
const insideOf = (at: number, month: number): number => 1 + ((at + month) % 4);
const degrees = ([column, row]: [number, number]): [number, number] => [west + column / 100, south + row / 100];

/** In the middle of every small area as many as in the other tests, and some more inside the line. */
const records = countyMonths.flatMap((month, index) => [
  ...Array.from({ length: 100 }, (_, at) => {
    const [column, row] = [at % 10, Math.floor(at / 10)];
    const point = degrees([column + 0.5, row + 0.5]);
    return { brick: codeAt(column, row), month, count: countOf(at, index), point };
  }),
  ...cut.map((brick, at) => {
    const point = degrees(nearCorner[brick] ?? [0, 0]);
    return { brick, month, count: insideOf(at, index), point };
  }),
]);

let database: Database;
let services: Services;
let code: string;
let inputs: RunInputs;

/** The centres of the four lie within 400 m of the line. */
const asked = { zone: 'corner', outcome: { categories: ['pins'] }, ringsMetres: [400, 1_200] };

beforeAll(async () => {
  database = await openTestDatabase();
  services = createServices(database, testConfig);
  await layInventedBricks(database.knex);
  await database.knex.transaction((transaction) => transaction.raw('update bricks set people = 300'));
  await putDemand(database.knex, { code: 'pins', grain: 'point', months: countyMonths }, records);
  const whole = records.map(({ brick, month, count }) => ({ brick, month, count }));
  await putDemand(database.knex, { code: 'sums', grain: 'brick', months: countyMonths }, whole);
  await services.zones.create({
    name: 'Corner',
    from: '2022-01-01',
    definition: { by: 'outline', outline: line },
  });
  const made = await services.evaluations.register(planWith(asked), '2022-06-01T09:00:00.000Z');
  code = made.versions[0]?.code ?? '';
  inputs = await services.evaluations.inputs(code);
});
afterAll(() => database.close());

describe('a zone whose line takes in no whole small area', () => {
  it('is counted inside its line, with the people of the parts inside', () => {
    expect(inputs.zone).toMatchObject({ people: 243, counted: 'inside-line' });
    const expected = inputs.months.map((month) => {
      const index = countyMonths.indexOf(month);
      return cut.reduce((sum, _, at) => sum + insideOf(at, index), 0);
    });
    expect(inputs.series).toEqual(expected);
  });

  it('has the small areas that its line cuts in no ring and in no comparison area', async () => {
    const room = evaluationRoom(database.knex, services.revision);
    const [row] = await room.zones.versions('corner');
    if (row === undefined) throw new Error('The zone is not there.');
    const around = await aroundOf(room, await countedZone(room, await room.place(), row), inputs.plan);
    const rows: { id: number }[] = await database.knex('bricks').whereIn('code', cut).select('id');
    const ids = rows.map(({ id }) => id);
    const { areas } = await services.evaluations.one(code);
    const used = new Set([...around.rings, ...areas].flatMap(({ bricks }) => bricks));
    expect(around.zone).toEqual([]);
    expect(around.rings.map(({ toMetres }) => toMetres)).toEqual([1_200]);
    expect(areas.length).toBeGreaterThanOrEqual(20);
    expect(ids.filter((id) => used.has(id))).toEqual([]);
  });

  it('says so in the preview, in the record’s question and method, and where it lists the months', async () => {
    const preview = await services.evaluations.preview(planWith(asked));
    expect(preview).toMatchObject({ problems: [], zone: { people: 243 } });
    expect(preview.warnings.join(' ')).toMatch(/counted inside the drawn line.*no ring and to no comparison area/);
    const run = await services.runs.run({ evaluation: code, startedBy: 'test' });
    const record = await services.runs.record(run.id);
    expect(record.question.zone.counted).toBe('inside-line');
    expect(record.method[0]?.text).toMatch(/counted inside the drawn line/);
    expect(record.coverage.sentence).toMatch(/counted inside the drawn line/);
  });

  it('is drawn on the map as it was drawn', async () => {
    const [zone] = await services.evaluations.areasOnMap(code);
    const { coordinates } = JSON.parse(zone?.shape ?? '{}') as GeoJSON.MultiPolygon;
    expect(zone?.role).toBe('zone');
    expect(new Set(coordinates.flat(2).map(String))).toEqual(new Set(line.coordinates.flat(1).map(String)));
  });

  it('is refused where there are no points, in what is counted or in what it cannot affect', async () => {
    const problemsOf = async (changes: object) =>
      (await services.evaluations.preview(planWith({ ...asked, ...changes }))).problems;
    const [first, ...more] = await problemsOf({ outcome: { categories: ['sums'] } });
    expect(more).toEqual([]);
    expect(first?.pointer).toBe('/zone');
    expect(first?.sentence).toMatch(/no points to count inside its line in sums: draw a line .* or choose datasets/);
    expect(await problemsOf({ outcomePlacebo: 'sums' })).toMatchObject([{ pointer: '/outcomePlacebo' }]);
  });
});
