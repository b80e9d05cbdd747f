import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NestingAnswer } from '../../server/features/nesting/contract.ts';
import type { OverlapAnswer } from '../../server/features/overlap/contract.ts';
import { answerWithinMs, claimScreen } from './screen.ts';
import { readSite, type Site } from './support.ts';

let site: Site;
beforeAll(async () => {
  site = await readSite();
});
afterAll(async () => {
  await site.close();
});

async function settle(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Print, 1 page' }).waitFor({ timeout: answerWithinMs });
  await page.waitForLoadState('networkidle', { timeout: answerWithinMs });
  await page.waitForFunction(() => document.querySelector('.loading, [aria-busy="true"]') === null);
}

const answer = async <T>(path: string): Promise<T> =>
  (await (await fetch(`${site.address}/api/v1${path}`)).json()) as T;

/** Every page of a PDF says that it is one; Chromium writes that without packing it. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describe('the brief of a zone', () => {
  test('prints a zone on one sheet, marked, and another, with the figures of the service', async () => {
    const { page, complaints } = await site.open('desktop');
    await page.goto('/zones/bell-foundry');
    await page.getByRole('link', { name: 'Brief, 1 page' }).click();
    await settle(page);
    const overlap = await answer<OverlapAnswer>('/overlap?rows=zone&columns=pcn');
    const row = overlap.rows.findIndex(({ code }) => code === 'bell-foundry');
    const largest = Math.max(...(overlap.people[row] ?? []).map(Number));
    const networks = page.locator('.brief section', {
      has: page.getByRole('heading', { name: 'Networks of its people' }),
    });
    expect(await networks.locator('tbody tr').first().innerText()).toContain(largest.toLocaleString('en-GB'));
    const nesting = await answer<NestingAnswer>('/nesting?area=zone:bell-foundry');
    expect(await page.locator('.brief__head').innerText()).toContain(nesting.sentence);

    await page.getByLabel('Marking').fill('OFFICIAL');
    await page.waitForURL(/marking=OFFICIAL/);
    expect(await page.locator('.brief__marking').innerText()).toBe(
      'OFFICIAL. Illustrative: all areas and figures are invented',
    );
    for (const zone of ['bell-foundry', 'coalville']) {
      if (zone !== 'bell-foundry') await page.goto(`/zones/${zone}/brief`);
      await settle(page);
      expect(`${zone}: ${String(pagesOf(await page.pdf({ preferCSSPageSize: true })))}`).toBe(`${zone}: 1`);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

test('the brief, on a desk and on a phone: axe finds nothing, and nothing is wider than the screen', () =>
  claimScreen(site, { name: 'brief', path: '/zones/coalville/brief', title: /^Coalville – Brief – People Zones$/ }));
