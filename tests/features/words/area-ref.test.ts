import { describe, expect, it } from 'vitest';
import { parseAreaRef, parseAreaSet, writeAreaRef, writeAreaSet } from '../../../server/features/words/area-ref.ts';

describe('a set of areas in an address', () => {
  it('is a kind, and after a dot the method of networks or the set of what comes in sets', () => {
    expect(parseAreaSet('ward')).toEqual({ kind: 'ward' });
    expect(parseAreaSet('pcn.registered-share')).toEqual({ kind: 'pcn', method: 'registered-share' });
    expect(parseAreaSet('custom.schools')).toEqual({ kind: 'custom', set: 'schools' });
  });

  it('is none where the kind is not known, the method is not one, or the kind has no sets', () => {
    const wrong = ['county', 'pcn.guess', 'ward.schools', 'custom.', 'custom.a.b', 'constructor', '', 'whole'];
    expect(wrong.map(parseAreaSet)).toEqual(wrong.map(() => null));
  });

  it('is written as it was read', () => {
    const all = ['brick', 'pcn.catchment', 'policing-area.lc', 'policing-area', 'custom.schools-2'];
    expect(all.map((text) => writeAreaSet(parseAreaSet(text) ?? { kind: 'zone' }))).toEqual(all);
  });
});

describe('one area in an address', () => {
  it('is its set, a colon and its code; or everything together', () => {
    expect(parseAreaRef('zone:bell-foundry')).toEqual({ kind: 'zone', code: 'bell-foundry' });
    expect(parseAreaRef('pcn.catchment:U00147')).toEqual({ kind: 'pcn', method: 'catchment', code: 'U00147' });
    expect(parseAreaRef('whole')).toEqual({ kind: 'whole' });
  });

  it('is none without a kind that is known or without a code', () => {
    const wrong = ['zone', 'zone:', ':bell-foundry', 'county:x', 'pcn.guess:U00147', ''];
    expect(wrong.map(parseAreaRef)).toEqual(wrong.map(() => null));
  });

  it('is written as it was read', () => {
    const all = ['whole', 'zone:bell-foundry', 'pcn.registered-share:U87499', 'custom.schools:S1'];
    expect(all.map((text) => writeAreaRef(parseAreaRef(text) ?? { kind: 'whole' }))).toEqual(all);
  });
});
