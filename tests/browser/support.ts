import { AxeBuilder } from '@axe-core/playwright';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { chromiumPath } from '../support/chromium.ts';
import { addressOf, administer } from '../support/administer.ts';
import { environmentFor, plantedName, root, stopped, whenGrown, whenReady } from './service.ts';

/** Under dist, which git ignores: pictures are looked at and not kept. */
const pictures = join(root, 'dist', 'screenshots');

export const sizes = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;
export type Size = keyof typeof sizes;

export interface Site {
  address: string;
  /** A page in a browser profile of its own; what it says wrong is kept in `complaints`. */
  open: (size: Size) => Promise<{ page: Page; complaints: string[] }>;
  close: () => Promise<void>;
}

/** The service with the demonstration county, for tests that change nothing in it. */
export async function readSite(): Promise<Site> {
  const { address } = await whenGrown(inject('planted').folder);
  const browser = await launch();
  return { address, open: (size) => openPage(browser, address, size), close: () => browser.close() };
}

/** The service with a copy of the demonstration county as it was grown: what a test changes is its own. */
export async function startSite(): Promise<Site> {
  const planted = inject('planted');
  await whenGrown(planted.folder);
  const folder = mkdtempSync(join(tmpdir(), 'people-zones-browser-'));
  if (planted.server === null) cpSync(planted.folder, folder, { recursive: true });
  const database = planted.server === null ? null : await copyOf(planted.server);
  return openSite(environmentFor(folder, database), () => {
    rmSync(folder, { recursive: true, force: true });
  });
}

/** PostgreSQL copies one database at a time; who comes meanwhile is refused and comes again. */
async function copyOf(server: string, attempts = 30): Promise<string> {
  const name = `site_${randomBytes(6).toString('hex')}`;
  try {
    await administer(server, `create database ${name} template ${plantedName}`);
  } catch (error) {
    if (attempts === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 500));
    return copyOf(server, attempts - 1);
  }
  return addressOf(server, name);
}

/** The service in this environment, with a browser before it. */
export async function openSite(env: NodeJS.ProcessEnv, remove: () => void): Promise<Site> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'server/start.ts'], { cwd: root, env });
  let browser: Browser | null = null;
  const close = async (): Promise<void> => {
    await browser?.close();
    await stopped(server);
    remove();
  };
  try {
    const address = await whenReady(server);
    browser = await launch();
    return { address, open: (size) => openPage(browser, address, size), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function launch(): Promise<Browser> {
  const quiet = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', ...quiet] });
}

async function openPage(
  browser: Browser | null,
  address: string,
  size: Size,
): Promise<{ page: Page; complaints: string[] }> {
  if (browser === null) throw new Error('The browser is closed.');
  const context = await browser.newContext({
    viewport: sizes[size],
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  return { page, complaints };
}

/** What axe finds wrong, each as one line with the first elements it is wrong of; an empty list is a pass. */
export async function whatAxeFinds(page: Page): Promise<string[]> {
  // Describing every element that passes, and carrying it to a second page for pages within pages (we have none), took
  // five times as long as looking.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .setLegacyMode()
    .analyze();
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 3).map(({ target }) => target.join(' '));
    return `${id}: ${help} (${where.join('; ')})`;
  });
}

export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}
