import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type { ImportIssue } from '../../server/features/imports/contract.ts';
import { bricksIn, shown, tables } from './figures.ts';
import { file, partnerHouse } from './partner-house.ts';

const { house, upload, bring, act } = partnerHouse();
const get = (path: string): request.Test => request(house().app).get(`/api/v1${path}`);

const january = file(
  '2025-01,Falls,3,B22,a1',
  '2025-01,Falls,0,B23,a2',
  '2025-01,Falls,2,E01000001,a3',
  '2025-01,Falls,5,E01000002,a4',
  '2025-01,Falls,1,E99999999,a5',
  '2025-01,Falls,1,WEST,a6',
  '2025-01,Falls,1,,a7',
  '2025-13,Falls,1,B22,a8',
  '2025-01,Falls,many,B22,a9',
  '2025-01,,1,B22,a10',
  '2025-01,Falls,[x],B22,a11',
);

describe('the life of an import', () => {
  it('begins with a dry run, which accounts for every row and puts nothing in force', async () => {
    const before = await tables(house());
    const record = await upload(january);
    expect(record).toMatchObject({ state: 'dry-run', dryRun: true, canApply: true, canUndo: false });
    expect(record.counts).toMatchObject({ read: 11, placed: 3, placedByCode: 3, unplaced: 4, rejected: 4 });
    expect(Object.fromEntries(record.counts?.byReason.map(({ reason, rows }) => [reason, rows]) ?? [])).toEqual({
      ...{ 'code-split': 1, 'code-unknown': 1, 'code-too-large': 1, 'no-location': 1 },
      ...{ 'month-invalid': 1, 'count-invalid': 1, 'category-missing': 1, 'not-available-from-sender': 1 },
    });
    expect(record.months).toMatchObject([{ month: '2025-01', change: 'new', placed: 3, unplaced: 4 }]);
    expect(await tables(house())).toEqual(before);
    expect((await get('/demand/months')).body).toMatchObject({ items: [] });
  });

  it('tells each issue by line, and as a table that no spreadsheet runs', async () => {
    const record = await upload(january.replace('E99999999', '=1+1').replace('many', '-1'));
    const { items } = (await get(`/imports/${record.id}/issues`)).body as { items: ImportIssue[] };
    const found = Object.fromEntries(items.map(({ line, reason, column, value }) => [line, [reason, column, value]]));
    expect(found).toEqual({
      5: ['code-split', null, 'E01000002'],
      6: ['code-unknown', null, '=1+1'],
      7: ['code-too-large', null, 'WEST'],
      8: ['no-location', null, null],
      9: ['month-invalid', 'month', '2025-13'],
      10: ['count-invalid', 'count', '-1'],
      11: ['category-missing', 'category', ''],
      12: ['not-available-from-sender', 'count', '[x]'],
    });
    const csv = await get(`/imports/${record.id}/issues.csv`);
    expect([csv.status, csv.type]).toEqual([200, 'text/csv']);
    expect(csv.text).toContain(",'=1+1,");
    expect(csv.text).toContain(',-1,');
    expect(csv.text.trimEnd().split('\n')).toHaveLength(9);
    const one = (await get(`/imports/${record.id}/issues?reason=code-split`)).body as { items: ImportIssue[] };
    expect(one.items.map(({ line }) => line)).toEqual([5]);
  });

  it('goes on by applying the dry run once, and ends in figures', async () => {
    const tried = await upload(january);
    const record = await act(tried.id, 'apply');
    expect(record).toMatchObject({ state: 'done', dryRun: false, canUndo: true });
    expect(record.months).toMatchObject([{ month: '2025-01', change: 'new', added: 7, removed: 0, updated: 0 }]);
    await request(house().app).post(`/api/v1/imports/${tried.id}/apply`).expect(409);
    expect((await get('/demand/months')).body).toMatchObject({ items: [{ month: '2025-01', count: 5 }] });
  });

  it('keeps 0 as 0, an area nobody wrote of in a month that came as 0, and a month that never came as not known', async () => {
    expect(await bricksIn(house(), '2025-01')).toMatchObject({ B22: 3, B23: 0, B33: 2, B44: 0 });
    expect(await bricksIn(house(), '2025-02')).toMatchObject({ B22: '[x]', B23: '[x]' });
  });

  it('may correct a month: that month only, and it says what changed', async () => {
    await bring(file('2025-02,Falls,4,B22,b1', '2025-02,Falls,6,B23,b2'));
    const corrected = file('2025-02,Falls,4,B22,b1', '2025-02,Falls,7,B23,b2');
    const tried = await upload(corrected);
    expect(tried.months).toMatchObject([{ month: '2025-02', change: 'replaced', added: null }]);
    expect(await bricksIn(house(), '2025-02')).toMatchObject({ B23: 6 });
    const january_ = await bricksIn(house(), '2025-01');
    const record = await act(tried.id, 'apply');
    expect(record.months).toMatchObject([{ month: '2025-02', change: 'replaced', added: 0, removed: 0, updated: 1 }]);
    expect(await bricksIn(house(), '2025-02')).toMatchObject({ B22: 4, B23: 7 });
    expect(await bricksIn(house(), '2025-01')).toEqual(january_);
  });

  it('is undone to exactly what was before, a month it made and a month it replaced alike', async () => {
    const before = { shown: await shown(house()), tables: await tables(house()) };
    const record = await bring(file('2025-02,Falls,9,B24,c1', '2025-02,Trips,1,B22,b1', '2025-03,Falls,1,B22,c2'));
    expect(record.months).toMatchObject([
      { month: '2025-02', change: 'replaced', added: 1, removed: 1, updated: 1 },
      { month: '2025-03', change: 'new', added: 1 },
    ]);
    expect(await shown(house())).not.toEqual(before.shown);
    const undone = await act(record.id, 'undo');
    expect(undone).toMatchObject({ state: 'undone', canUndo: false, canApply: false });
    expect({ shown: await shown(house()), tables: await tables(house()) }).toEqual(before);
    await request(house().app).post(`/api/v1/imports/${record.id}/undo`).expect(409);
  });

  it('is undone once, when two people ask at the same moment', async () => {
    const { id } = await bring(file('2025-04,Falls,1,B22,d1'));
    const asked = await Promise.all([1, 2].map(() => request(house().app).post(`/api/v1/imports/${id}/undo`)));
    expect(asked.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is listed, the latest first, page by page', async () => {
    const seen: number[] = [];
    let after = '';
    do {
      const page = (await get(`/imports?limit=3${after}`).expect(200)).body as {
        items: { id: number }[];
        next: string | null;
      };
      seen.push(...page.items.map(({ id }) => id));
      after = page.next === null ? 'end' : `&after=${page.next}`;
    } while (after !== 'end');
    expect(seen).toEqual(Array.from({ length: seen.length }, (_, index) => seen.length - index));
  });
});
