import request from 'supertest';
import { expect, it } from 'vitest';
import type { ImportRecord } from '../../server/features/imports/contract.ts';
import { tables } from './figures.ts';
import { file, partnerHouse } from './partner-house.ts';

const { house, bring, send, ended } = partnerHouse();
const rows = Array.from(
  { length: 40 },
  (_, i) => `2025-0${1 + (i % 2)},Falls,${i},B${String(i).padStart(2, '0')},r${i}`,
);
const batches = async (): Promise<number> => {
  const found = await house().database.knex('dataset_months').countDistinct<{ count: number }[]>('import_id as count');
  return found[0]?.count ?? 0;
};

it('the same file twenty times at once is one batch, and nineteen times nothing new', async () => {
  const sent = await Promise.all(
    Array.from({ length: 20 }, (_, i) => send(file(...rows), { dryRun: 'false', fileName: `copy-${i}.csv` })),
  );
  const records: ImportRecord[] = [];
  for (const { body } of sent) records.push(await ended((body as ImportRecord).id));
  expect(records.map(({ state }) => state).sort()).toEqual(['done', ...Array<string>(19).fill('unchanged')]);
  expect(records.at(-1)?.message).toMatch(/^The same content is already here: nothing was changed/);
  expect(await batches()).toBe(1);
  expect((await tables(house()))['demand_records']).toEqual({ rows: 40, count: 780 });
});

it.each([
  ['renamed', 'another name.csv', file(...rows)],
  ['with its rows in another order', 'falls.csv', file(...rows.toReversed())],
  ['with other line ends and a byte-order mark', 'falls.csv', `\uFEFF${file(...rows).replaceAll('\n', '\r\n')}`],
])('the same content %s changes nothing', async (_how, fileName, content) => {
  const before = await tables(house());
  const record = await bring(content, { fileName });
  expect(record.state).toBe('unchanged');
  expect(record.months.map(({ change }) => change)).toEqual(['same', 'same']);
  expect(await tables(house())).toEqual(before);
  expect(await batches()).toBe(1);
});

it('one row changed is one update of one month, and said', async () => {
  const record = await bring(file(...rows.map((row) => row.replace('Falls,7,', 'Falls,70,'))));
  expect(record.state).toBe('done');
  expect(record.months).toMatchObject([
    { month: '2025-01', change: 'same', added: 0, removed: 0, updated: 0 },
    { month: '2025-02', change: 'replaced', added: 0, removed: 0, updated: 1 },
  ]);
  const map = await request(house().app).get('/api/v1/demand/months');
  expect(map.body).toMatchObject({ items: [{ count: 380 }, { count: 463 }] });
});

it('a row more, a row less and a row twice are told apart', async () => {
  const record = await bring(file(...rows.slice(1), ...rows.slice(1, 2), '2025-02,Falls,1,B50,new'));
  expect(record.months).toMatchObject([
    { month: '2025-01', added: 0, removed: 1, updated: 0 },
    { month: '2025-02', added: 2, removed: 0, updated: 1 },
  ]);
  expect(record.counts?.repeatedReferences).toBe(1);
});
