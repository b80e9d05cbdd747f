import { describe, expect, it } from 'vitest';
import { changedHref, hrefTo, readAddress, type Page } from '../../client/address.ts';

const at = (href: string) => {
  const [pathname = '', search = ''] = href.split('?');
  return readAddress({ pathname, search });
};

describe('addresses', () => {
  it('come back as they were written, for every page', () => {
    const pages: [Page, string | null][] = [
      ['map', null],
      ['zones', null],
      ['zone', 'bell-foundry'],
      ['zone-new', null],
      ['zone-edit', 'bell-foundry'],
      ['shared-demand', null],
      ['evaluations', null],
      ['evaluations-compare', null],
      ['evaluation', 'bell-foundry-asb'],
      ['evaluation-new', null],
      ['evaluation-amend', 'bell-foundry-asb'],
      ['run', '7'],
      ['data', null],
      ['dataset', 'police-street'],
      ['import', '17'],
      ['help', null],
    ];
    for (const [page, code] of pages) expect(at(hrefTo(page, code))).toMatchObject({ page, code });
  });

  it('open the map at the root, and no page where there is none', () => {
    expect(at('/')?.page).toBe('map');
    expect(at('/zones/')?.page).toBe('zones');
    expect(at('/nowhere')).toBeNull();
    expect(at('/zones/%E0%A4%A')).toBeNull();
  });

  it('begin an import where none is named', () => {
    expect(hrefTo('import')).toBe('/data/imports/new');
  });

  it('carry codes that need escaping', () => {
    expect(at(hrefTo('zone', 'a/b c'))).toMatchObject({ page: 'zone', code: 'a/b c' });
  });
});

describe('a change of address', () => {
  const address = { page: 'map' as const, code: null, params: new URLSearchParams('category=asb&view=table') };

  it('keeps the parameters that it does not name', () => {
    expect(changedHref(address, { params: { view: null, area: 'zone:new-parks' } })).toBe(
      '/map?category=asb&area=zone:new-parks',
    );
  });

  it('leaves them behind on the way to another page', () => {
    expect(changedHref(address, { page: 'zone', code: 'coalville' })).toBe('/zones/coalville');
  });

  it('replaces them all when given all', () => {
    expect(changedHref(address, { params: new URLSearchParams('by=ward') })).toBe('/map?by=ward');
  });
});
