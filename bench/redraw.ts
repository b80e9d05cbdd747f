import { existsSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../tests/support/chromium.ts';
import { browserSwitches } from './first-map.ts';

export const redrawKinds = ['category', 'period', 'measure'] as const;
export type RedrawKind = (typeof redrawKinds)[number];

const changes = 60;
const warmUp = 6;

/**
 * Milliseconds from a change of the question to the map drawn anew, all small areas on it, over HTTP on this machine: what a
 * person waits for after choosing another category, period or measure. Hot spots are timed by themselves (spatial.ts): they
 * are worked out in a thread and then kept. Null without Chromium.
 */
export async function timeRedraw(address: string): Promise<Record<RedrawKind, number[]> | null> {
  if (!existsSync(chromiumPath)) return null;
  const { months } = (await (await fetch(`${address}/api/v1/service`)).json()) as {
    months: { first: string; last: string };
  };
  const browser = await chromium.launch({ executablePath: chromiumPath, args: browserSwitches });
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(`${address}/map?by=brick&from=${monthAfter(months.last, -11)}&to=${months.last}`);
  await page.waitForFunction(() => performance.getEntriesByName('first-map-drawn').length > 0);
  await page.waitForLoadState('networkidle');
  const categories = await page.evaluate(async () => {
    const answer = (await (await fetch('/api/v1/categories')).json()) as { items: { code: string }[] };
    return answer.items.map(({ code }) => code);
  });
  const took: Record<RedrawKind, number[]> = { category: [], period: [], measure: [] };
  for (let round = 0; round < changes + warmUp; round += 1) {
    for (const kind of redrawKinds) {
      const ms = await redraw(page, choiceOf(kind, round));
      if (round >= warmUp) took[kind].push(ms);
    }
  }
  await browser.close();
  for (const list of Object.values(took)) list.sort((one, other) => one - other);
  return took;

  function choiceOf(kind: RedrawKind, round: number): Record<string, string> {
    if (kind === 'category') return { category: categories[round % categories.length] ?? '' };
    if (kind === 'measure') return { measure: ['smoothed', 'change', 'excess', 'count', 'rate'][round % 5] ?? 'rate' };
    // Steps of 7 of 24 months: never the period that is on show.
    const last = monthAfter(months.last, -(((round + 1) * 7) % 24));
    return { from: monthAfter(last, -11), to: last };
  }
}

/** Changes the address as the controls do, and waits until the map says that it has drawn what was asked. */
async function redraw(page: Page, choice: Record<string, string>): Promise<number> {
  await page.evaluate((params) => {
    const address = new URL(window.location.href);
    for (const [name, value] of Object.entries(params)) address.searchParams.set(name, value);
    performance.clearMeasures('map-redraw');
    // As a control does when it is used (client/map/redraw-time.ts).
    performance.mark('map-question-changed');
    window.history.pushState(null, '', address);
    window.dispatchEvent(new Event('people-zones:address'));
  }, choice);
  const drawn = await page.waitForFunction(() => performance.getEntriesByName('map-redraw')[0]?.duration);
  return (await drawn.jsonValue()) ?? NaN;
}

function monthAfter(month: string, count: number): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}
