import { afterAll, beforeAll, describe, test } from 'vitest';
import { claimScreen } from './screen.ts';
import { readSite, type Site } from './support.ts';

let site: Site;
beforeAll(async () => {
  site = await readSite();
});
afterAll(async () => {
  await site.close();
});

const zone = 'bell-foundry';
const circle = 'by=circle&longitude=-1.2&latitude=52.77&radius=600';
const screens: readonly { name: string; path: string }[] = [
  { name: 'map', path: '/map' },
  { name: 'map-table', path: '/map?view=table' },
  { name: 'zones', path: '/zones' },
  { name: 'zone', path: `/zones/${zone}` },
  { name: 'draw', path: '/zones/new' },
  { name: 'draw-circle', path: `/zones/new?${circle}` },
  { name: 'draw-codes', path: '/zones/new?by=codes' },
  { name: 'draw-upload', path: '/zones/new?by=upload' },
  { name: 'change', path: `/zones/${zone}/edit` },
  { name: 'data', path: '/data' },
  { name: 'import', path: '/data/imports/new' },
  { name: 'help', path: '/help' },
];

describe('every screen, on a desk and on a phone', () => {
  test.each(screens)('$name: axe finds nothing, nothing is wider than the screen, nothing fails', (screen) =>
    claimScreen(site, screen),
  );
});
