import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ComparisonAnswer } from '../../server/features/comparison/contract.ts';
import type { OverlapAnswer } from '../../server/features/overlap/contract.ts';
import { answerWithinMs, claimScreen, settle } from './screen.ts';
import { readSite, type Site, whatAxeFinds } from './support.ts';

let site: Site;
beforeAll(async () => {
  site = await readSite();
});
afterAll(async () => {
  await site.close();
});

const answer = async <T>(path: string): Promise<T> =>
  (await (await fetch(`${site.address}/api/v1${path}`)).json()) as T;

/** The numbers of one row of the matrix as they stand on the screen. */
const cells = async (page: Page, name: string): Promise<string[]> => {
  const row = page.locator('.overlap-matrix tbody tr', { has: page.getByRole('rowheader', { name, exact: true }) });
  return (await row.locator('td').allInnerTexts()).map((text) => text.split('\n')[0]?.trim() ?? '');
};

describe('a partner compares a zone with its networks', () => {
  test('from the zone’s page, with the figures of the service, and swaps the matrix', async () => {
    const { page, complaints } = await site.open('desktop');
    await page.goto('/zones/bell-foundry#networks');
    await page.getByRole('link', { name: 'Compare with its networks' }).click({ timeout: answerWithinMs });
    await page.locator('.side-by-side').waitFor({ timeout: answerWithinMs });
    await settle(page);

    const asked = new URL(page.url()).searchParams;
    const areas = asked.get('areas') ?? '';
    expect(areas.split(',')[0]).toBe('zone:bell-foundry');
    expect(areas.split(',').length).toBeGreaterThan(1);
    const last = asked.get('to') ?? '';
    const end = last.endsWith('-12')
      ? `${Number(last.slice(0, 4)) + 1}-01`
      : `${last.slice(0, 5)}${String(Number(last.slice(5)) + 1).padStart(2, '0')}`;
    const said = await answer<ComparisonAnswer>(`/comparison?areas=${areas}&from=${asked.get('from') ?? ''}&to=${end}`);
    const heads = await page.locator('.side-by-side thead th').allInnerTexts();
    for (const [at, area] of said.areas.entries()) {
      expect(heads[at + 2]).toContain(area.name);
      if (at > 0) expect(heads[at + 2]).toContain(`${String(Math.round(area.shared.ofFirst * 100))}% of the zone`);
    }
    const file = page.waitForEvent('download');
    await page.locator('.compare-page__head .download-menu summary').first().click();
    await page.locator('.compare-page__head .download-menu').first().getByText('Table (CSV)').click();
    const rows = parse<Record<string, string>>(await readFile(await (await file).path()), { columns: true, bom: true });
    const own = said.groups.flatMap((group) => group.rows)[0];
    const line = rows.find((row) => row['measure'] === own?.name && row['area'] === 'zone:bell-foundry');
    expect(Number(line?.['value'])).toBe(own?.values[0]?.value);

    const overlap = await answer<OverlapAnswer>('/overlap?rows=zone&columns=pcn');
    const zone = overlap.rows.findIndex(({ code }) => code === 'bell-foundry');
    const most = Math.max(...(overlap.shareOfRow[zone] ?? []).map(Number));
    expect(await cells(page, 'Bell Foundry')).toContain(String(Math.round(most * 100)));

    await page.getByRole('button', { name: 'Swap: Primary Care Networks by zones' }).click();
    await page.waitForURL(/rows=pcn&columns=zone/);
    await page.getByRole('heading', { name: 'Primary Care Networks by zones' }).waitFor();
    await settle(page);
    const network = said.areas[1]?.name ?? '';
    expect(await cells(page, network)).toHaveLength(overlap.rows.length + 2);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('moves two maps as one, and finds another area by typing, with keys alone', async () => {
    const { page, complaints } = await site.open('desktop');
    await page.goto('/compare?areas=zone:bell-foundry');
    await settle(page);
    const [left, right] = [page.locator('.pair-map').nth(0), page.locator('.pair-map').nth(1)];
    const before = await right.locator('.scale-bar').textContent();
    await left.getByRole('button', { name: 'Zoom out' }).click();
    await page.waitForFunction((was) => document.querySelectorAll('.scale-bar')[1]?.textContent !== was, before);
    const bars = page.locator('.scale-bar');
    expect(await bars.nth(1).textContent()).toBe(await bars.nth(0).textContent());
    await page.locator('.compare-maps').getByRole('link', { name: 'Table' }).click();
    await page.getByRole('region', { name: 'Both maps as a table' }).waitFor();
    expect(new URL(page.url()).searchParams.get('twin')).toBe('table');

    const words = page.getByRole('button', { name: /^With which areas/ });
    await words.press('Enter');
    await page.getByRole('listbox').getByRole('option').nth(5).waitFor();
    await page.keyboard.type('coalville zone');
    await page.getByRole('option', { name: 'Coalville zone', exact: true }).waitFor();
    expect(await whatAxeFinds(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/areas=zone:bell-foundry,zone:coalville/);
    const field = page.getByRole('combobox', { name: 'Find by name or code' });
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await words.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('heading', { level: 1, name: 'Bell Foundry beside Coalville' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

test('the compare page, on a desk and on a phone: axe finds nothing, nothing is wider than the screen, and it prints', () =>
  claimScreen(
    site,
    { name: 'compare', path: '/compare', title: /^Bell Foundry beside .* – Compare – People Zones$/ },
    async (page) => {
      expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
      expect(await page.locator('.side-by-side').isVisible()).toBe(true);
      await page.emulateMedia({ media: 'screen' });
    },
  ));
