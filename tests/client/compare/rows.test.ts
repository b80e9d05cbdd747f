import { describe, expect, it } from 'vitest';
import { differenceSentence, limitsOf, numberOf, standingOf } from '../../../client/compare/difference-words.ts';
import { lookOf, looks } from '../../../client/compare/looks.ts';
import { marksOf, multiplesOf } from '../../../client/compare/row-marks.ts';
import { placeOf, roomyTicks, timesAxis, timesWords } from '../../../client/compare/times-axis.ts';
import { row, value } from './sample.ts';

describe('the axis of multiples', () => {
  it('puts half as far to the left of the same as twice is to the right', () => {
    const axis = { from: 0.25, to: 4 };
    expect(placeOf(1, axis)).toBeCloseTo(0.5, 12);
    expect(placeOf(2, axis) - placeOf(1, axis)).toBeCloseTo(placeOf(1, axis) - placeOf(0.5, axis), 12);
  });

  it('holds every area with its interval and always the same; what is far off stands at its end', () => {
    const axis = timesAxis([2.7, 3.2, 0.8]);
    expect(axis.from).toBeLessThan(0.8);
    expect(axis.to).toBeGreaterThan(3.2);
    expect(axis.ticks).toContain(1);
    expect(placeOf(1000, timesAxis([1000]))).toBe(1);
    expect(placeOf(0, axis)).toBe(0);
    expect(timesAxis([]).ticks).toContain(1);
  });

  it('says its ticks as people do, and leaves out those without room, never the same', () => {
    expect([0.25, 0.75, 1.5, 2, 3].map(timesWords)).toEqual(['¼', '¾', '1½', '2 times', '3 times']);
    expect(roomyTicks(timesAxis([0.07, 15]), 300, 44)).toContain(1);
    expect(roomyTicks(timesAxis([0.07, 15]), 300, 44).length).toBeLessThan(timesAxis([0.07, 15]).ticks.length);
  });
});

describe('an area in a row', () => {
  it('lies where its figure stands to that of everything together, its interval with it', () => {
    expect(marksOf(row([value(24.2, 19.4, 29.8), value(9.1)], value(9.1)))).toEqual([
      { area: 0, times: 24.2 / 9.1, lower: 19.4 / 9.1, upper: 29.8 / 9.1 },
      { area: 1, times: 1, lower: 1, upper: 1 },
    ]);
  });

  it('is not drawn where it is withheld or not available: it never lies at zero', () => {
    const marks = marksOf(row([value('[c]'), value('[x]'), value(0, 0, 2)], value(4)));
    expect(marks).toEqual([{ area: 2, times: 0, lower: 0, upper: 0.5 }]);
  });

  it('is no multiple where there is nothing to be a multiple of, or figures go below zero', () => {
    expect(marksOf(row([value(5)], null))).toBeNull();
    expect(marksOf(row([value(5)], value('[c]')))).toBeNull();
    expect(marksOf(row([value(5)], value(0)))).toBeNull();
    expect(marksOf(row([value(-3), value(2)], value(4)))).toBeNull();
    expect(marksOf({ ...row([value(3783)], value(1_118_000)), unit: 'people' })).toBeNull();
    expect(multiplesOf([row([value(5)], null), row([value(8)], value(4))])).toEqual([2, 2, 2]);
  });

  it('has a shape and a colour that no other has', () => {
    expect(new Set(looks.map(({ shape }) => shape)).size).toBe(looks.length);
    expect(new Set(looks.map(({ colour }) => colour)).size).toBe(looks.length);
    expect(looks.length).toBeGreaterThanOrEqual(8);
    expect(lookOf(0).shape).toBe('circle');
  });

  it('is written with a colour that can be read on white', () => {
    for (const { colour } of looks) expect(contrastWithWhite(colour)).toBeGreaterThan(4.5);
  });
});

describe('a difference', () => {
  const difference = (of: number, isBeyondChance: boolean | null) => ({
    ...{ value: of, lower: of - 1, upper: of + 1 },
    ...{ isBeyondChance, against: 'the rest of Carillon' },
  });

  it('says where an area stands to the first one: the difference is the first less this one', () => {
    expect(standingOf(difference(9.4, true))).toBe('lower');
    expect(standingOf(difference(-9.4, true))).toBe('higher');
    expect(standingOf(difference(9.4, false))).toBe('chance');
    expect(standingOf(difference(9.4, null))).toBe('unknown');
    expect(standingOf(null)).toBe('unknown');
  });

  it('says in words what it is held against, and whether it is more than chance', () => {
    expect(differenceSentence(difference(9.4, true), 'Bell Foundry', 1)).toBe(
      'lower than Bell Foundry beyond chance: Bell Foundry is 9.4 above the rest of Carillon (95% interval +8.4 to +10.4)',
    );
    expect(differenceSentence(difference(0.2, false), 'Bell Foundry', 1)).toMatch(
      /^could be chance: Bell Foundry is 0\.2 above .*−0\.8 to \+1\.2\)$/,
    );
    expect(differenceSentence(null, 'Bell Foundry', 1)).toBeNull();
  });

  it('has as many decimals as its measure, and no minus before nothing', () => {
    expect(numberOf(1234.56, 1)).toBe('1,234.6');
    expect(numberOf(-0.04, 1)).toBe('0.0');
    expect(numberOf(-2, 0)).toBe('−2');
    expect(limitsOf({ lower: 1, upper: '[c]' }, 0)).toBeNull();
  });
});

function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
