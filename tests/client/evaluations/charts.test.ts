import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asLarge } from '../../../client/evaluations/charts/as-large.ts';
import { domainOf } from '../../../client/evaluations/charts/domain.ts';
import { dotStacks, dotWidthFor } from '../../../client/evaluations/charts/dot-stacks.ts';
import { bandPath, linePath, shortened, wrapped } from '../../../client/evaluations/charts/paths.ts';
import { extentOf, linear, roundTicks, thinned } from '../../../client/evaluations/charts/scales.ts';

describe('a scale', () => {
  it('has round ticks that take in all values, and 0 where it lies between', () => {
    expect(roundTicks(-38, 0, 4)).toEqual([-40, -30, -20, -10, 0]);
    expect(roundTicks(-0.33, 0.66, 4)).toEqual([-0.5, -0.25, 0, 0.25, 0.5, 0.75]);
    fc.assert(
      fc.property(fc.integer({ min: -900, max: 900 }), fc.integer({ min: 1, max: 900 }), (least, span) => {
        const ticks = roundTicks(least, least + span, 5);
        expect(ticks[0]).toBeLessThanOrEqual(least);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(least + span);
        expect(ticks.length).toBeLessThanOrEqual(9);
        if (least < 0 && least + span > 0) expect(ticks).toContain(0);
      }),
    );
  });

  it('puts a domain of no width in the middle', () => {
    expect(linear(0, 10, 100, 200)(5)).toBe(150);
    expect(linear(3, 3, 100, 200)(3)).toBe(150);
    expect(roundTicks(2, 2, 4)).toEqual([1, 2, 3]);
  });

  it('leaves out what is not a number', () => {
    expect(extentOf([null, 3, null, -2])).toEqual([-2, 3]);
    expect(extentOf([null])).toEqual([0, 1]);
  });

  it('keeps 0 when ticks are thinned for want of room', () => {
    expect(thinned([-40, -30, -20, -10, 0, 10], 150, 50)).toEqual([-40, -20, 0]);
    expect(thinned([-40, -20, 0], 500, 50)).toEqual([-40, -20, 0]);
  });
});

describe('a line over months', () => {
  it('stops at a month without a number, and shows a month that stands alone', () => {
    const places = [10, null, 20, 30].map((y, x) => ({ x, y }));
    expect(linePath(places)).toBe('M-1.0 10.0h2M2.0 20.0L3.0 30.0');
  });

  it('has a band only where both ends are known', () => {
    const band = [
      { x: 0, lower: 5, upper: 1 },
      { x: 1, lower: 6, upper: 2 },
      { x: 2, lower: null, upper: 2 },
    ];
    expect(bandPath(band)).toBe('M0.0 1.0L1.0 2.0L1.0 6.0L0.0 5.0Z');
  });
});

describe('dots of a distribution', () => {
  it('are piled, one for each area, and none is lost or hidden by another', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 80 }), (places) => {
        const { dots } = dotStacks(places, (place) => place, 12);
        expect(dots).toHaveLength(places.length);
        expect(new Set(dots.map(({ x, level }) => `${String(x)} ${String(level)}`)).size).toBe(places.length);
        for (const { x, item } of dots) expect(Math.abs(x - item)).toBeLessThanOrEqual(6);
      }),
    );
  });

  it('shrink until the highest pile fits', () => {
    const same = Array.from({ length: 40 }, () => 50);
    const width = dotWidthFor(same, (place) => place, 200);
    expect(dotStacks(same, (place) => place, width).highest * width).toBeLessThanOrEqual(200);
    expect(dotWidthFor([1, 50], (place) => place, 200)).toBe(13);
  });
});

describe('words in a picture', () => {
  it('are broken between words, and a long word stands alone', () => {
    expect(wrapped('Took part in a group or event', 120)).toEqual(['Took part in a', 'group or event']);
    expect(shortened('ASB, housing and noise cases', 90, 1)).toEqual(['ASB …']);
    expect(wrapped('Unverbrüchlichkeit hier', 62)).toEqual(['Unverbrüchlichkeit', 'hier']);
  });
});

describe('a chart of intervals', () => {
  const row = { key: 'a', name: 'A', value: -20, lower: -40, upper: 10, isStrong: true };

  it('is not squeezed by one that is much longer than the rest', () => {
    expect(domainOf([row, { ...row, isStrong: false, upper: 900 }])).toEqual([-40, 120]);
    expect(domainOf([row, { ...row, marker: 'span', lower: -94, upper: 1227 }])).toEqual([-40, 10]);
    expect(domainOf([])).toEqual([0, 0]);
  });
});

describe('areas that changed as much as the zone', () => {
  const value = (code: string, percent: number, isZone = false) => ({ code, percent, isZone });
  const values = [value('zone', -33, true), value('fell', -34), value('rose', 39), value('doubled', 100)];

  it('are found by ratio, so that a fall of a third is larger than a rise of 39%', () => {
    expect([...asLarge(values, 3)]).toEqual(['zone', 'fell', 'doubled']);
  });

  it('are falls alone where the rank says that only falls count', () => {
    expect([...asLarge(values, 2)]).toEqual(['zone', 'fell']);
  });
});
