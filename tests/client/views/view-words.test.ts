import { describe, expect, test } from 'vitest';
import { pathTo, patterns } from '../../../client/paths.ts';
import { viewWords } from '../../../client/views/view-words.ts';
import { isOurPage } from '../../../server/features/views/pages.ts';

describe('a saved view', () => {
  test.each(patterns.map(([, page]) => page))('can be of the page %s', (page) => {
    expect(isOurPage(`${pathTo(page, 'abc')}?to=2024-03`)).toBe(true);
  });

  test.each(['//elsewhere.example/map', '/api/v1/service', '/assets/x.js', '/map/../api', '/map/%2e%2e/api', 'map'])(
    'cannot be of %s',
    (path) => {
      expect(isOurPage(path)).toBe(false);
    },
  );

  test('says what it shows, also when the page is no longer there', () => {
    expect(viewWords('/zones/bell-foundry?to=2024-03')).toBe('Zone bell-foundry');
    expect(viewWords('/map?kind=ward')).toBe('Map');
    expect(viewWords('/gone')).toBe('A page that is no longer there');
  });
});
