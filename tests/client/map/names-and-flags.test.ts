import { describe, expect, it } from 'vitest';
import { placeFlags } from '../../../client/map/flags.ts';
import { overlaps, thatFit } from '../../../client/map/place-names.ts';

const frame = { left: 0, top: 0, right: 800, bottom: 600 };
const flag = { widthPixels: 100, heightPixels: 26 };

describe('names on the map', () => {
  const name = { widthPixels: 80, heightPixels: 18 };

  it('keep the more important of those that would run into each other', () => {
    const fitting = thatFit([
      { ...name, x: 100, y: 100, text: 'Leicester' },
      { ...name, x: 120, y: 105, text: 'Highfields' },
      { ...name, x: 300, y: 100, text: 'Syston' },
    ]);
    expect(fitting.map(({ text }) => text)).toEqual(['Leicester', 'Syston']);
  });

  it('step a line aside for what stands there already', () => {
    const [moved] = thatFit([{ ...name, x: 100, y: 100 }], [{ left: 90, top: 80, right: 110, bottom: 100 }]);
    expect(moved?.y).toBe(118);
  });
});

describe('flags of zones', () => {
  it('stand inside the map and clear of each other', () => {
    const flags = placeFlags(
      [
        { ...flag, x: 790, y: 10 },
        { ...flag, x: 780, y: 20 },
        { ...flag, x: 5, y: 590 },
      ],
      frame,
    );
    for (const [index, box] of flags.entries()) {
      expect(box.left >= 0 && box.right <= 800 && box.top >= 0 && box.bottom <= 600).toBe(true);
      for (const other of flags.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
    }
  });

  it('never cover the zone that they name', () => {
    const [box] = placeFlags([{ ...flag, x: 400, y: 300 }], frame);
    expect(box !== undefined && overlaps(box, { left: 399, right: 401, top: 299, bottom: 301 })).toBe(false);
  });
});
