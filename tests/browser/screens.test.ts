import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sizes, startSite, takePicture, whatAxeFinds, type Site, type Size } from './support.ts';

let site: Site;
let zone: string;
beforeAll(async () => {
  site = await startSite();
  const response = await fetch(`${site.address}/api/v1/zones`);
  const { items } = (await response.json()) as { items: { code: string }[] };
  zone = items[0]?.code ?? '';
});
afterAll(async () => {
  await site.close();
});

const circle = 'by=circle&longitude=-1.2&latitude=52.77&radius=600';
const screens: readonly { name: string; path: () => string }[] = [
  { name: 'map', path: () => '/map' },
  { name: 'map-table', path: () => '/map?view=table' },
  { name: 'zones', path: () => '/zones' },
  { name: 'zone', path: () => `/zones/${zone}` },
  { name: 'draw', path: () => '/zones/new' },
  { name: 'draw-circle', path: () => `/zones/new?${circle}` },
  { name: 'draw-codes', path: () => '/zones/new?by=codes' },
  { name: 'draw-upload', path: () => '/zones/new?by=upload' },
  { name: 'change', path: () => `/zones/${zone}/edit` },
  { name: 'data', path: () => '/data' },
  { name: 'import', path: () => '/data/imports/new' },
  { name: 'help', path: () => '/help' },
];

/** A screen is there when nothing on it is still being asked for. */
async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('.loading, [aria-busy="true"]') === null);
}

describe.each(Object.keys(sizes) as Size[])('every screen on a %s', (size) => {
  test.each(screens)(
    '$name: axe finds nothing, nothing is wider than the screen, nothing fails',
    async ({ name, path }) => {
      const { page, complaints } = await site.open(size);
      await page.goto(path());
      await settle(page);
      await takePicture(page, `${name}-${sizes[size].width}`);
      expect(await whatAxeFinds(page)).toEqual([]);
      const { content, screen } = await page.evaluate(() => ({
        content: document.documentElement.scrollWidth,
        screen: document.documentElement.clientWidth,
      }));
      expect(content).toBeLessThanOrEqual(screen);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await page.title()).toContain('People Zones');
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  test('the demonstration says so on every screen', async () => {
    const { page } = await site.open(size);
    for (const { path } of screens) {
      await page.goto(path());
      await page.getByText('these figures are invented for trying out').waitFor();
    }
    await page.context().close();
  });
});
