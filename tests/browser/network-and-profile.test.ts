import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { valueWords } from '../../client/profile/value-words.ts';
import { countWords } from '../../client/words.ts';
import type { NetworkAnswer, NetworksAnswer } from '../../server/features/networks/contract.ts';
import type { AreaProfileAnswer } from '../../server/features/profiles/contract.ts';
import { claimScreen, settle } from './screen.ts';
import { readSite, type Site } from './support.ts';

let site: Site;
let networks: NetworksAnswer['items'];
beforeAll(async () => {
  site = await readSite();
  networks = (await answer<NetworksAnswer>('/networks')).items;
});
afterAll(async () => {
  await site.close();
});

const answer = async <T>(path: string): Promise<T> =>
  (await (await fetch(`${site.address}/api/v1${path}`)).json()) as T;

/** Practices and their patients as they stand on the screen. */
const practices = (page: Page): Promise<string[][]> =>
  page.locator('#practices-heading ~ .table-scroll tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const [name, , patients] = [...row.querySelectorAll('th, td')].map((cell) => cell.textContent);
      return [name ?? '', patients ?? ''];
    }),
  );
const expected = ({ members }: NetworkAnswer): string[][] =>
  members.map(({ name, code, patients }) => [`${name} ${code}`, patients === null ? '[x]' : countWords(patients)]);

describe('a network', () => {
  test('is found in the list, and tells the practices that were in it on any day', async () => {
    const { page, complaints } = await site.open('desktop');
    const joined = networks.find(({ practices: many }) => many > 3);
    const { code = '', name = '' } = joined ?? {};
    await page.goto('/networks');
    await page.getByRole('link', { name, exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await settle(page);
    const now = await answer<NetworkAnswer>(`/networks/${code}`);
    expect(await page.locator('.lead').innerText()).toBe(now.sentence);
    expect(await practices(page)).toEqual(expected(now));

    await page.getByLabel('Show it as it stood on').fill('2020-01-01');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.waitForURL(/at=2020-01-01/);
    const before = await answer<NetworkAnswer>(`/networks/${code}?at=2020-01-01`);
    await page.getByText(before.sentence).waitFor();
    expect(await practices(page)).toEqual(expected(before));
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the profile of an area', () => {
  test('tells every indicator with the figures of the service, and keeps its months in the address', async () => {
    const { page, complaints } = await site.open('desktop');
    await page.goto('/profiles/zone:bell-foundry?to=2026-06');
    await settle(page);
    const said = await answer<AreaProfileAnswer>('/profiles/zone/bell-foundry?from=2025-07&to=2026-07');
    const found = await page.locator('.profile-page__sentence, .profile-page__sides li').allInnerTexts();
    expect(found.join(' ')).toBe(said.sentence);
    for (const indicator of said.indicators) {
      const row = page.locator('.spine-table tbody tr', {
        has: page.locator('.spine-table__title').getByText(indicator.name, { exact: true }),
      });
      const { value } = indicator.own;
      const shown = await row.first().locator('.spine-table__figure--main').innerText();
      expect(`${indicator.name}: ${shown}`).toContain(typeof value === 'number' ? valueWords(value, indicator) : value);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('their screens, on a desk and on a phone', () => {
  const screens = [
    { name: 'networks', path: '/networks' },
    { name: 'network', path: '/networks/U0001' },
    { name: 'profile', path: '/profiles/zone:bell-foundry' },
  ];
  test.each(screens)('$name: axe finds nothing, nothing is wider than the screen, nothing fails', (screen) =>
    claimScreen(site, screen),
  );
});
