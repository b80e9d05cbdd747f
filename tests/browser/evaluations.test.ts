import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimScreen } from './screen.ts';
import { startSite, type Site } from './support.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(async () => {
  await site.close();
});

const runWithinMs = 100_000;

async function download(page: Page, name: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  return readFile(await (await waiting).path());
}

describe('an evaluation from plan to report', () => {
  test('is registered, run, read, downloaded and run again to the same byte', async () => {
    const { page, complaints } = await site.open('desktop');
    await page.goto('/evaluations/new');
    await page.getByLabel('The question, as a title').fill('Did calls fall in Coalville?');
    await page.getByLabel('Zone', { exact: true }).selectOption({ label: 'Coalville' });
    await page.getByLabel('First month of work').fill('2024-04');
    await page.getByRole('checkbox', { name: 'Anti-social behaviour', exact: true }).check();
    await page.getByLabel('Registered by').fill('A test');
    await page.getByText('would be found').first().waitFor({ timeout: runWithinMs });
    await page.getByRole('button', { name: 'Register this plan' }).click();

    await page.getByRole('heading', { level: 1, name: 'Did calls fall in Coalville?' }).waitFor();
    await page.getByRole('button', { name: 'Run now' }).click();
    await page.getByRole('link', { name: 'See the result' }).first().click({ timeout: runWithinMs });

    await page.locator('.verdict').waitFor();
    expect(await page.locator('.verdict__sentence').innerText()).toMatch(/comparison areas imply/);
    expect(await page.locator('.verdict h2').innerText()).not.toBe('');
    expect((await download(page, 'Every series and estimate (CSV)')).toString()).toContain('Coalville');
    expect((await download(page, 'Report (PDF)')).subarray(0, 5).toString()).toBe('%PDF-');
    await page.getByRole('button', { name: 'Run again from the record' }).click();
    await page.getByText('The same to the last byte.').waitFor({ timeout: runWithinMs });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('says what is missing and leads to the field', async () => {
    const { page } = await site.open('desktop');
    await page.goto('/evaluations/new');
    await page.getByRole('button', { name: 'Register this plan' }).click();
    await page.getByRole('link', { name: 'Give the evaluation a title.' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('plan-title');
    await page.context().close();
  });
});

const screens: readonly { name: string; path: string }[] = [
  { name: 'evaluations', path: '/evaluations' },
  { name: 'evaluation-new', path: '/evaluations/new?zone=coalville' },
  { name: 'evaluation', path: '/evaluations/coalville-violence' },
  { name: 'evaluation-amend', path: '/evaluations/coalville-violence/amend' },
  { name: 'run', path: '/runs/1' },
  { name: 'evaluations-compare', path: '/evaluations/compare?runs=1' },
];

describe('every screen of evaluations, on a desk and on a phone', () => {
  test.each(screens)('$name: axe finds nothing, nothing is wider than the screen, nothing fails', (screen) =>
    claimScreen(site, screen),
  );
});
