import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { openDatabase } from '../../db/open.ts';
import { figureWords, intervalWords, rateNumber } from '../../client/words.ts';
import type { DemandMapAnswer } from '../../server/features/demand/contract.ts';
import type { Figure } from '../../server/features/words/contract.ts';
import { prepareRealData, readExpected } from '../real/prepare.ts';
import { addressOf, administer } from '../support/administer.ts';
import { startCluster } from '../support/cluster.ts';
import { testConfig } from '../support/database.ts';
import { postgresPrograms } from '../support/postgres-programs.ts';
import { shared, sharedData } from '../support/shared.ts';
import { environmentFor } from './service.ts';
import { openSite, type Site } from './support.ts';

const name = 'people_zones_real';
const isPossible = shared !== null && postgresPrograms() !== null;

/** [first month, last month, as months from the first to the last that the files have] */
const periods: [string, string][] = [
  ['2019-01', '2019-02'],
  ['2019-06', '2020-05'],
  ['2021-04', '2022-03'],
  ['2022-02', '2024-02'],
];

describe.skipIf(!isPossible)('the published police files on screen, in CSV and from the API', () => {
  let site: Site;
  let page: Page;
  let complaints: string[];
  let categories: string[];

  beforeAll(async () => {
    const cluster = await startCluster();
    await administer(cluster.server, `create database ${name}`);
    const databaseUrl = addressOf(cluster.server, name);
    const database = await openDatabase({ databaseUrl, dataFolder: '' });
    await migrate(database);
    const services = await prepareRealData(database, testConfig);
    const job = { dataset: 'police-uk-street', path: sharedData('police'), fileName: 'police', startedBy: 'a test' };
    await services.imports.run({ ...job, dryRun: false });
    await database.close();
    const folder = mkdtempSync(join(tmpdir(), 'people-zones-real-'));
    const env = { ...environmentFor(folder), DATABASE_URL: databaseUrl, PEOPLE_ZONES_DEMO: 'false' };
    site = await openSite(env, () => {
      cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    });
    const mapped = (await read('/datasets/police-uk-street/categories')) as { items: { category: string }[] };
    categories = mapped.items.map(({ category }) => category);
    ({ page, complaints } = await site.open('desktop'));
  });
  afterAll(async () => {
    await site.close();
  });

  const read = async (path: string): Promise<unknown> => {
    const response = await fetch(`${site.address}/api/v1${path}`);
    expect(response.status, path).toBe(200);
    return response.json();
  };
  const readCsv = async (href: string): Promise<Record<string, string>[]> => {
    const response = await fetch(`${site.address}${href}`);
    expect(response.headers.get('content-type')).toContain('text/csv');
    return parse(await response.text(), { columns: true, bom: true });
  };
  /** The first as a person opens it, the rest as the controls change the address: without loading the pages anew. */
  const show = async (address: string): Promise<void> => {
    if (!page.url().includes('/map')) await page.goto(address);
    else {
      await page.evaluate((next) => {
        window.history.pushState(null, '', next);
        window.dispatchEvent(new Event('people-zones:address'));
      }, address);
    }
  };
  const rowsOnScreen = (): Promise<string[][]> =>
    page
      .locator('.area-table tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('th button, td')].map((cell) => cell.textContent)),
      );

  test('have every category, one of them for each kind of crime that is published', () => {
    expect(new Set(categories).size).toBeGreaterThanOrEqual(10);
    expect(categories).not.toContain('unmapped');
  });

  test.each(periods)('are the same numbers for every category, %s to %s', async (first, last) => {
    for (const category of ['', ...new Set(categories)]) {
      const choice = `by=district&from=${first}&to=${last}${category === '' ? '' : `&category=${category}`}`;
      await show(`/map?view=table&${choice}`);
      const link = page
        .locator(`a[href*="/demand/map.csv?"][href*="from=${first}"]`)
        .filter({ hasText: 'Download CSV' });
      const isAsked = (href: string | null): boolean =>
        category === '' ? !String(href).includes('category=') : String(href).endsWith(`category=${category}`);
      await expect.poll(async () => isAsked(await link.getAttribute('href'))).toBe(true);
      const csvHref = await link.getAttribute('href');
      const jsonHref = String(csvHref).replace('map.csv', 'map').replace('/api/v1', '');
      const answer = (await read(jsonHref)) as DemandMapAnswer;
      expect(answer.question).toMatchObject({ kind: 'district', category: category === '' ? null : category });
      await page.getByText(answer.sentence).waitFor();
      await page.locator('.area-table tbody tr').nth(8).waitFor();

      const csv = await readCsv(String(csvHref));
      const inCsv = (code: string, measure: string) => csv.find((row) => row.code === code && row.measure === measure);
      const screen = new Map((await rowsOnScreen()).map((cells) => [cells[0] ?? '', cells.slice(1)]));
      expect(screen.size).toBe(9);
      answer.areas.code.forEach((code, i) => {
        const [count, rate, lower, upper] = [
          answer.areas.count[i],
          answer.areas.rate[i],
          answer.areas.lower[i],
          answer.areas.upper[i],
        ] as [Figure, Figure, Figure, Figure];
        expect(inCsv(code, 'count')?.value).toBe(String(count));
        expect([inCsv(code, 'rate')?.value, inCsv(code, 'rate')?.lower]).toEqual([String(rate), String(lower)]);
        expect(screen.get(answer.areas.name[i] ?? '')?.slice(1, 4)).toEqual([
          figureWords(count),
          figureWords(rate, rateNumber),
          intervalWords(lower, upper),
        ]);
      });
    }
    expect(complaints).toEqual([]);
  });

  test('months that are missing are gaps: not one of them is a zero', async () => {
    const have = new Set(Object.keys(readExpected().months));
    const { items } = (await read('/demand/months')) as { items: { month: string; count: Figure }[] };
    for (const { month, count } of items) expect([month, count === '[x]']).toEqual([month, !have.has(month)]);
    expect(items.filter(({ count }) => count === 0)).toEqual([]);
    const csv = await readCsv('/api/v1/demand/months.csv');
    for (const { month, count } of items) expect(csv.find((row) => row.month === month)?.count).toBe(String(count));
  });
});
