import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProfileAnswer } from '../../server/features/demand/contract.ts';
import type { DriversAnswer } from '../../server/features/drivers/contract.ts';
import type { SimilarDemandAnswer } from '../../server/features/similar/contract.ts';
import type { TrendAnswer } from '../../server/features/trends/contract.ts';
import { answerWithinMs, claimScreen, settle } from './screen.ts';
import { startSite, type Site } from './support.ts';

type CsvRow = Record<string, string>;

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(async () => {
  await site.close();
});

const year = 'from=2025-10&to=2026-10';
/** Few enough areas and agencies that the first answer comes while one waits. */
const shared = '/shared-demand?by=msoa&agencies=police,ambulance,hospitals&least=2&from=2025-10&to=2026-09';

async function taken(menu: Locator, what: 'Table (CSV)' | 'Picture (PNG)'): Promise<Buffer> {
  const waiting = menu.page().waitForEvent('download');
  await menu.locator('summary').click();
  await menu.getByText(what).click();
  const bytes = await readFile(await (await waiting).path());
  if ((await menu.getAttribute('open')) !== null) await menu.locator('summary').click();
  return bytes;
}

const rows = (bytes: Buffer | string): CsvRow[] => parse<CsvRow>(bytes, { columns: true, bom: true });

const get = async (path: string): Promise<Response> => fetch(`${site.address}/api/v1${path}`);
const answer = async <T>(path: string): Promise<T> => (await (await get(path)).json()) as T;

/** Numbers are read as they stand on the screen: a minus is a minus, thousands are separated. */
const number = (text: string | undefined): number => Number(text?.replace('−', '-').replace(',', ''));

describe('a zone lead’s quarter', () => {
  test('says what changed, what drives it and how places like it fare, the same on screen, as CSV and from the API', async () => {
    const { page, complaints } = await site.open('desktop');
    await page.goto('/zones');
    await page.getByRole('link', { name: 'Coalville' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Coalville' }).waitFor();
    await settle(page);

    const trend = await answer<TrendAnswer>('/trends/zone/coalville?from=2021-10&to=2026-10');
    const quarter = await page.locator('.zone-quarter').innerText();
    const said = /^July to September 2026 brought ([\d,]+), where about ([\d,]+) were to be expected/.exec(quarter);
    expect(number(said?.[1])).toBe(trend.lastQuarter?.count);
    expect(number(said?.[2])).toBe(Math.round(trend.lastQuarter?.expected ?? NaN));
    const trendCsv = rows(await taken(page.locator('#trend .download-menu'), 'Table (CSV)'));
    const inQuarter = trendCsv.filter((row) => Object.values(row).includes('last quarter'));
    expect(inQuarter.some((row) => Number(row['value']) === trend.lastQuarter?.count)).toBe(true);
    const picture = await taken(page.locator('#trend .download-menu'), 'Picture (PNG)');
    expect(picture.subarray(1, 4).toString()).toBe('PNG');

    const profile = await answer<ProfileAnswer>(`/demand/profile/zone/coalville?${year}`);
    const all = page.locator('.zone-figure', { has: page.getByRole('heading', { name: 'All demand' }) });
    expect(number((await all.locator('.zone-figure__count').innerText()).split(' ')[0])).toBe(profile.headline.count);
    const demandCsv = rows(await (await get(`/demand.csv?kind=zone&footprint=coalville&${year}&limit=10000`)).text());
    expect(demandCsv.reduce((sum, row) => sum + Number(row['count']), 0)).toBe(profile.headline.count);

    const drivers = await answer<DriversAnswer>(`/drivers/zone/coalville?${year}`);
    const first = drivers.categories[0];
    expect(quarter).toContain(`Furthest above what is to be expected here: ${first?.name ?? ''}`);
    const driverCsv = rows(await taken(page.locator('#drivers .download-menu'), 'Table (CSV)'));
    expect(Number(driverCsv[0]?.['count'])).toBe(first?.count);
    expect(Number(driverCsv[0]?.['excess'])).toBe(first?.excess.value);

    const similar = await answer<SimilarDemandAnswer>(`/similar/zone/coalville/demand?${year}`);
    expect(await page.locator('#similar .lead').innerText()).toBe(similar.sentence);
    const similarCsv = rows(await (await get(`/similar/zone/coalville/demand.csv?${year}`)).text());
    const own = similarCsv.find((row) => row['place'] === 'itself' && row['measure'] === 'rate');
    expect(Number(own?.['value'])).toBe(similar.own.value);

    // Two clicks from the sentence to the driver alone, on every part of the page.
    await page.getByLabel('Demand', { exact: true }).selectOption(first?.code ?? '');
    await page.waitForURL(/category=violence/);
    await settle(page);
    expect(await page.locator('#demand .lead').innerText()).toContain(`${String(first?.count)} in Coalville`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('goes to hot spots on the map and to shared demand, keeps the view, and opens it again from the list', async () => {
    const { page, complaints } = await site.open('desktop');
    await page.goto('/zones/coalville?category=violence-and-sexual-offences');
    await page.getByRole('link', { name: 'See on the map' }).click();
    await page.getByLabel('By which areas').selectOption('msoa');
    await page.getByLabel('As which measure').selectOption('hot');
    await page
      .getByText(/hot beyond chance|stand out/)
      .first()
      .waitFor({ timeout: answerWithinMs });
    expect(new URL(page.url()).searchParams.get('category')).toBe('violence-and-sexual-offences');

    await page.goto(shared);
    await settle(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Shared demand');

    await page.goto('/zones/coalville?category=violence-and-sexual-offences');
    await page.locator('.zone-quarter').waitFor({ timeout: answerWithinMs });
    const quarter = await page.locator('.zone-quarter').innerText();
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.getByLabel('Name of the view').fill('Violence in Coalville');
    await page.getByLabel('Your name').fill('A zone lead');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'See saved views' }).click();
    await page.getByText('by A zone lead').first().waitFor();
    await page.getByRole('link', { name: 'Violence in Coalville' }).first().click();
    await page.locator('.zone-quarter').waitFor({ timeout: answerWithinMs });
    expect(new URL(page.url()).search).toBe('?to=2026-09&category=violence-and-sexual-offences');
    expect(await page.locator('.zone-quarter').innerText()).toBe(quarter);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

/** The zone as it is first opened and the map are among the screens that everybody sees. */
const screens = [
  { name: 'zone-narrowed', path: '/zones/coalville?category=violence-and-sexual-offences&agency=police&to=2025-12' },
  { name: 'views', path: '/views' },
  { name: 'shared-demand', path: shared },
];

describe('every screen of a zone lead, on a desk and on a phone', () => {
  test.each(screens)('$name: axe finds nothing, and nothing is wider than the screen', (screen) =>
    claimScreen(site, screen),
  );
});
