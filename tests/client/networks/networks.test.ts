import { describe, expect, it } from 'vitest';
import { readMethod } from '../../../client/networks/methods.ts';
import { scaleEnd } from '../../../client/networks/size-scale.ts';
import { whereRows } from '../../../client/networks/where-rows.ts';
import { placesOf } from '../../../client/panels/places-of.ts';

describe('The scale of sizes', () => {
  it('ends above the range that networks are meant to be in, and above the largest of them', () => {
    expect(scaleEnd([])).toBe(60_000);
    expect(scaleEnd([61_187])).toBe(70_000);
  });
});

describe('Where people live, as a table', () => {
  const areas = [
    { code: 'A', name: 'Area 2', people: 100 },
    { code: 'B', name: 'Area 10', people: null },
    { code: 'C', name: 'Area 1', people: 300 },
    { code: 'D', name: 'Area 3', people: 200 },
  ];
  const shares = new Map([
    ['A', 0.5],
    ['B', 0.9],
    ['C', 0.1],
  ]);
  const codes = (key: 'name' | 'people' | 'share', order: 'ascending' | 'descending'): string =>
    whereRows(areas, shares, { key, order })
      .map(({ code }) => code)
      .join('');

  it('leaves out areas with nobody in the network, and puts unknown people last either way', () => {
    expect(codes('share', 'descending')).toBe('BAC');
    expect(codes('name', 'ascending')).toBe('CAB');
    expect(codes('people', 'descending')).toBe('CAB');
    expect(codes('people', 'ascending')).toBe('ACB');
  });
});

describe('A refusal of a file', () => {
  it('is said once, and its other places by themselves', () => {
    const [said, other] = [{ detail: 'This is A&E.' }, { detail: 'Line 3 is short.' }];
    expect(placesOf({ detail: 'a.csv: This is A&E.', errors: [said] })).toEqual([]);
    expect(placesOf({ detail: 'a.csv: This is A&E.', errors: [said, other, other] })).toEqual(['Line 3 is short.']);
  });
});

describe('A method in an address', () => {
  it('is one that is known, or none', () => {
    expect(readMethod('catchment')).toBe('catchment');
    expect(readMethod('guess')).toBeNull();
    expect(readMethod(null)).toBeNull();
  });
});
