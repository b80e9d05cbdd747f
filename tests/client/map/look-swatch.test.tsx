import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { spotLooks } from '../../../client/map/colours.ts';
import { LookSwatch } from '../../../client/map/look-swatch.tsx';

test('the legend draws the lines or dots of every class that has them on the map', () => {
  for (const [spot, look] of Object.entries(spotLooks)) {
    const drawn = /<path d="([^"]*)"/.exec(renderToStaticMarkup(LookSwatch({ look })))?.[1] ?? '';
    expect(drawn !== '', spot).toBe(look.lines !== 'none');
  }
});
