import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isNewEnough } from '../../bin/node-version.mjs';
import { whatIsMissing } from '../../bin/packages.mjs';

const folder = mkdtempSync(join(tmpdir(), 'people-zones-packages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const list = (name: string, packages: Record<string, { version: string; optional?: boolean }>): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ packages: { '': { version: '0.1.0' }, ...packages } }));
  return path;
};
const asked = list('asked.json', {
  'node_modules/a': { version: '1.0.0' },
  'node_modules/b': { version: '1.0.0', optional: true },
});

describe('packages are installed only when something is missing', () => {
  it('nothing is missing when every package that is not optional has its version', () => {
    expect(whatIsMissing(asked, list('same.json', { 'node_modules/a': { version: '1.0.0' } }))).toBeNull();
  });

  it('another version of a package is a reason', () => {
    expect(whatIsMissing(asked, list('older.json', { 'node_modules/a': { version: '0.9.0' } }))).toMatch(/changed/);
  });

  it('an installation that was interrupted, which leaves no list, is a reason', () => {
    expect(whatIsMissing(asked, join(folder, 'none.json'))).toMatch(/first time/);
  });
});

describe('the version of Node', () => {
  it('20.19 and newer will do', () => {
    expect(['20.19.0', '20.20.1', '22.0.0'].every(isNewEnough)).toBe(true);
    expect(['18.20.0', '20.18.9'].some(isNewEnough)).toBe(false);
  });
});
