import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { afterAll, describe, expect, it } from 'vitest';
import { shared } from '../support/shared.ts';
import { type Check, differenceOf, filesOf, type PublishedCase } from './check.ts';
import { checksPage } from './checks-page.ts';

const found = import.meta.glob<{ publishedCase: PublishedCase }>('./cases/*.ts', { eager: true });
const cases = Object.values(found)
  .map((one) => one.publishedCase)
  .sort((a, b) => (a.folder < b.folder ? -1 : 1));
const page = fileURLToPath(new URL('../../docs/methods/checks.md', import.meta.url));

describe.skipIf(shared === null)('published results', { timeout: 60_000 }, () => {
  const held = new Map<PublishedCase, Check[]>();

  it.each(cases.map((one) => [one.folder, one] as const))('%s', (folder, one) => {
    const checks = one.checks(filesOf(folder));
    expect(checks.length).toBeGreaterThan(0);
    const off = checks.filter((check) => !(differenceOf(check) <= check.tolerance));
    expect(off).toEqual([]);
    held.set(one, checks);
  });

  it('every reference case is one of them', () => {
    const folders = readdirSync(`${shared ?? ''}refcases`, { withFileTypes: true });
    expect(cases.map(({ folder }) => folder)).toEqual(
      folders.filter((entry) => entry.isDirectory()).map(({ name }) => name),
    );
  });

  afterAll(async () => {
    if (held.size < cases.length) return;
    const text = await prettier.format(checksPage(held), { parser: 'markdown', printWidth: 120 });
    if (text !== readFileSync(page, 'utf8')) writeFileSync(page, text);
  });
});
