import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../tests/support/chromium.ts';

export const browserSwitches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Bytes over the wire and time until the first map is drawn, with nothing cached; null without Chromium. */
export async function timeFirstMap(
  address: string,
): Promise<{ milliseconds: number; kilobytes: Record<string, number> } | null> {
  if (!existsSync(chromiumPath)) return null;
  const browser = await chromium.launch({ executablePath: chromiumPath, args: browserSwitches });
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map<string, string>();
  const kilobytes: Record<string, number> = {};
  session.on('Network.responseReceived', ({ requestId, response }) => kinds.set(requestId, kindOf(response.url)));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'other';
    kilobytes[kind] = (kilobytes[kind] ?? 0) + encodedDataLength / 1_000;
  });
  const begun = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-map-drawn').length > 0, undefined, {
    timeout: 60_000,
  });
  const milliseconds = await page.evaluate(() => performance.getEntriesByName('first-map-drawn')[0]?.startTime ?? 0);
  await page.waitForLoadState('networkidle');
  await browser.close();
  return { milliseconds: milliseconds > 0 ? milliseconds : performance.now() - begun, kilobytes };
}

function kindOf(url: string): string {
  const { pathname } = new URL(url);
  if (pathname.endsWith('.woff2')) return 'font';
  if (pathname.startsWith('/api/v1/shapes')) return 'shapes';
  if (pathname.startsWith('/api/')) return 'answers';
  return 'script and style';
}
