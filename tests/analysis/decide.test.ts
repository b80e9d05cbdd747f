import { describe, expect, it } from 'vitest';
import { decide, type Signs } from '../../server/analysis/verdict.ts';
import type { Finding } from '../../server/features/evaluations/contract.ts';

/** A fall of 30% that nothing speaks against. */
const clean: Signs = {
  refusals: [],
  effect: { value: -30, lower: -45, upper: -12 },
  p: 1 / 40,
  looks: 1,
  side: 'two-sided',
  ranked: -29,
  models: [
    { name: 'Ratio to comparison areas', percent: -30 },
    { name: 'Mix of comparison areas', percent: -20 },
  ],
  signTurnsWithTrend: false,
  preTrendP: 0.6,
  preTrendBias: -10,
  driftCarriedOn: 2,
  syntheticUsable: true,
  shareExpectedAnyway: 0.1,
  wasPicked: false,
  disturbances: [],
  noted: [],
  exploratory: [],
  net: { value: -25, lower: -40, upper: -8 },
  detectable: 22.4,
};
const after = (changes: Partial<Signs>) => decide({ ...clean, ...changes });
const rise: Partial<Signs> = {
  effect: { value: 30, lower: 8, upper: 55 },
  ranked: 31,
  models: [{ name: 'Ratio to comparison areas', percent: 30 }],
  net: { value: 20, lower: 1, upper: 40 },
};

describe('what may be said of a zone', () => {
  it.each<[string, Partial<Signs>, Finding, RegExp]>([
    ['a rare, clear fall that nothing speaks against', {}, 'strong', /nothing speaks against it/],
    ['a rank of 1 in 40', { p: 1 / 40 }, 'strong', /nothing speaks against it/],
    ['a rank of 2 in 40, which is just rare', { p: 2 / 40 }, 'some', /not as rare as 1 in 40/],
    ['the same rank, a bit above by rounding', { p: 0.1 * 3 - 0.25 }, 'some', /not as rare as 1 in 40/],
    ['a rank of 3 in 60, as rare', { p: 3 / 60 }, 'some', /not as rare as 1 in 40/],
    ['a rank of 3 in 40', { p: 3 / 40 }, 'none', /often changed as much/],
    [
      'an interval that reaches no change',
      { effect: { value: -30, lower: -50, upper: 0 } },
      'none',
      /includes no change/,
    ],
    ['a rare, clear rise', rise, 'harm', /rose more/],
    ['a rise where only a fall was asked for', { ...rise, p: 0.99, side: 'fall' }, 'none', /asks for a fall alone/],
    ['an effect and a rank of opposite signs', { ranked: 12 }, 'none', /opposite signs/],
    ['a rank that is rare at one look, at the second', { p: 0.06, looks: 2 }, 'none', /plan of 2 looks/],
    ['nothing estimated', { effect: null }, 'not-evaluable', /No estimate/],
    ['no rank', { p: null }, 'not-evaluable', /No estimate/],
    ['a refusal, whatever was found', { refusals: ['Too short.', 'Too few.'] }, 'not-evaluable', /Too short/],
  ])('%s', (_, changes, finding, binding) => {
    const found = after(changes);
    expect([found.finding, found.binding]).toEqual([finding, expect.stringMatching(binding)]);
    expect(found.reasons[0]).toBe(found.binding);
  });

  it.each<[string, Partial<Signs>, RegExp]>([
    ['a plan that is no longer what was registered', { exploratory: ['It was changed.'] }, /It was changed/],
    ['a shock near the start', { disturbances: ['Lockdown.'] }, /Lockdown/],
    ['a sign that turns with a trend', { signTurnsWithTrend: true }, /opposite sign/],
    ['a model of the opposite sign', { models: [{ name: 'Mix', percent: 2 }] }, /opposite sign: Mix/],
    ['a model without any change', { models: [{ name: 'Mix', percent: 0 }] }, /opposite sign: Mix/],
    ['a drift before the start', { preTrendP: 0.05 }, /already before the start/],
    ['a time before that could not be tested', { preTrendP: null }, /could not be tested/],
    ['a drift that would make half of it', { preTrendBias: -40, driftCarriedOn: -15 }, /half of the change/],
    ['no usable mix', { syntheticUsable: false }, /No mix/],
    ['more than half expected after high figures', { shareExpectedAnyway: 0.51 }, /expected after high figures/],
    ['no fall with the streets around', { net: { value: 0, lower: -9, upper: 9 } }, /moved next door/],
  ])('keeps %s from being strong evidence', (_, changes, reason) => {
    const found = after(changes);
    expect([found.finding, found.binding]).toEqual(['some', expect.stringMatching(reason)]);
  });

  it.each<[string, Partial<Signs>]>([
    ['half of the fall expected anyway, and no more', { shareExpectedAnyway: 0.5, wasPicked: true }],
    ['a drift that points the other way', { preTrendBias: 40, driftCarriedOn: 25 }],
    ['a drift that would have been noticed', { preTrendBias: -10, driftCarriedOn: -20 }],
    ['a shock long before the start', { noted: ['Left out: lockdown.'] }],
    [
      'a picked place whose picked months are no part of the time before',
      { wasPicked: true, shareExpectedAnyway: null },
    ],
  ])('is not lowered by %s', (_, changes) => {
    expect(after(changes).finding).toBe('strong');
  });

  it('does not take a fall for an effect that was due after the figures on which the place was picked', () => {
    const found = after({ wasPicked: true, shareExpectedAnyway: 0.51 });
    expect([found.finding, found.binding]).toEqual(['none', expect.stringMatching(/on which the place was picked/)]);
  });

  it('says what could have been found where nothing was', () => {
    expect(after({ p: 0.4 }).reasons).toContain('Only a fall of 22% or more would have been found 4 times in 5.');
  });

  it('gives several reasons in the order of their weight, each once', () => {
    const found = after({ exploratory: ['It was changed.'], disturbances: ['Lockdown.'], syntheticUsable: false });
    expect(found.reasons.map((reason) => reason.slice(0, 6))).toEqual(['It was', 'Lockdo', 'No mix']);
    expect(new Set(found.reasons).size).toBe(found.reasons.length);
  });
});
