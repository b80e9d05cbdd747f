import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { sizes, type Site, type Size, takePicture, whatAxeFinds } from './support.ts';

/** Some answers are made by minutes of counting where other tests run beside. */
export const answerWithinMs = 90_000;

/** A screen is there when nothing on it is still being asked for. */
export async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle', { timeout: answerWithinMs });
  await page.waitForFunction(() => document.querySelector('.loading, [aria-busy="true"]') === null, null, {
    timeout: answerWithinMs,
  });
}

interface Screen {
  /** Of its pictures. */
  name: string;
  path: string;
  title?: RegExp;
}

/**
 * What holds of every screen, on a desk and on a phone: axe finds nothing, nothing is wider than the screen, it has one
 * first heading, the demonstration says that it is one, and nothing fails.
 * @param more what else is to hold at each size
 */
export async function claimScreen(
  site: Site,
  { name, path, title = /People Zones/ }: Screen,
  more: (page: Page, size: Size) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { page, complaints } = await site.open('desktop');
  for (const size of Object.keys(sizes) as Size[]) {
    await page.setViewportSize(sizes[size]);
    await page.goto(path);
    await settle(page);
    await takePicture(page, `${name}-${sizes[size].width}`);
    expect(await whatAxeFinds(page), size).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      size,
    ).toBeLessThanOrEqual(0);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await page.title()).toMatch(title);
    expect(await page.getByText('these figures are invented for trying out').isVisible()).toBe(true);
    await more(page, size);
  }
  expect(complaints).toEqual([]);
  await page.context().close();
}
