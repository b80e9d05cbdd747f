import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/analysis/analyse.ts';
import { canonicalText } from '../../server/analysis/canonical-text.ts';
import type { RunInputs } from '../../server/analysis/inputs.ts';
import { titles } from '../../server/analysis/say-verdict.ts';
import { runRecord, type RunRecord } from '../../server/features/runs/contract.ts';
import { fullInputs, refusedInputs } from '../features/runs/report-record.ts';
import { inputsOf } from '../simulations/judge-panel.ts';
import { simulatePanel, usualPanel } from '../simulations/panels.ts';

const runOf = (inputs: RunInputs): RunRecord => analyse({ inputs, engineVersion: '1', inputHash: '' }, () => undefined);
const simulated = (effect: number, seed = 5): RunInputs =>
  inputsOf(simulatePanel(usualPanel, seed, effect), usualPanel);
const coreOf = ({ core, verdict }: RunRecord): NonNullable<RunRecord['core']> => {
  if (core === null) throw new Error(verdict.binding);
  return core;
};

const halved = runOf(simulated(0.5));
const nothing = runOf(simulated(1));
const everything = runOf(fullInputs);

describe('an evaluation from its inputs to its record', { timeout: 60_000 }, () => {
  it('finds a fall by half, about as large as it is', () => {
    const core = coreOf(halved);
    expect(['strong', 'some']).toContain(halved.verdict.finding);
    expect(core.effect.lower).toBeLessThan(-50);
    expect(core.effect.upper).toBeGreaterThan(-50);
    expect(core.placebo.p).toBe(1 / 40);
    expect(core.avoided.value).toBeCloseTo(core.expected - Number(core.observed), 6);
    expect(core.avoided.lower).toBeGreaterThan(0);
  });

  it('claims nothing where nothing happened', () => {
    expect(nothing.verdict.finding).toBe('none');
    expect(coreOf(nothing).effect.lower).toBeLessThan(0);
    expect(coreOf(nothing).effect.upper).toBeGreaterThan(0);
  });

  it('has every model that it promises, and those that should agree do', () => {
    const models = coreOf(halved).models.map(({ code }) => code);
    expect(models).toEqual([
      ...['ratio', 'ratio-with-trend', 'difference-in-differences', 'synthetic-control', 'synthetic-did'],
      'series-alone',
    ]);
    for (const { role, value } of coreOf(halved).models.filter((model) => model.role !== 'check')) {
      expect([role, value < -20]).toEqual([role, true]);
    }
  });

  it('has the difference in differences with months left out and with areas and months full of zeros', () => {
    const out = [4, 17, 20];
    const without = (series: (number | null)[], at: number) =>
      series.map((count, month) =>
        out.includes(month) ? null : at === 3 || (at % 2 === 0 && month % 5 === 0) ? 0 : count,
      );
    const inputs = simulated(0.5);
    const areas = inputs.areas.map((area, at) => ({ ...area, series: without(area.series, at) }));
    const core = coreOf(runOf({ ...inputs, areas, series: without(inputs.series, 1) }));
    const found = core.models.find(({ code }) => code === 'difference-in-differences');
    expect(found?.value).toBeLessThan(-30);
  });

  it('says of each finding what its title says', () => {
    for (const { verdict, emmie, core } of [halved, nothing, everything, runOf(refusedInputs)]) {
      expect(verdict.title).toBe(titles[verdict.finding]);
      expect(emmie.effect.startsWith(core === null ? verdict.binding : verdict.title)).toBe(true);
      expect(verdict.sentence.startsWith(core?.sentence ?? verdict.binding)).toBe(true);
      if (verdict.finding === 'none') expect(verdict.sentence).toContain(verdict.binding);
    }
  });

  it('makes a record of the agreed shape, without a figure that is no number', () => {
    for (const record of [halved, nothing, everything, runOf(refusedInputs)]) {
      expect(runRecord.safeParse(JSON.parse(canonicalText(record))).error).toBeUndefined();
    }
    expect(() => canonicalText({ figure: Number.NaN })).toThrow();
    expect(() => canonicalText({ figure: Infinity })).toThrow();
  });

  it('gives the same bytes for the same inputs, and others for another seed only where chance was drawn', () => {
    const inputs = simulated(0.7);
    expect(canonicalText(runOf(inputs))).toBe(canonicalText(runOf(inputs)));
    const other = runOf({ ...inputs, plan: { ...inputs.plan, seed: 2 } });
    expect(coreOf(other).effect).toEqual(coreOf(runOf(inputs)).effect);
    expect(coreOf(other).avoided).not.toEqual(coreOf(runOf(inputs)).avoided);
  });

  it('changes nothing but names when areas are named anew', () => {
    const inputs = simulated(0.7);
    const named = inputs.areas.map((area) => ({ ...area, code: `x-${area.code}`, name: `The ${area.name}` }));
    const text = canonicalText(runOf({ ...inputs, areas: named }));
    expect(text.replaceAll('"x-A', '"A').replaceAll('"The Area', '"Area')).toBe(canonicalText(runOf(inputs)));
  });

  it('finds the same, whatever the order of the areas', () => {
    const inputs = simulated(0.7);
    const turned = coreOf(runOf({ ...inputs, areas: [...inputs.areas].reverse() }));
    const core = coreOf(runOf(inputs));
    expect(turned.effect.value).toBeCloseTo(core.effect.value, 8);
    expect(turned.placebo.p).toBe(core.placebo.p);
    expect(turned.models.map(({ value }) => value.toFixed(4))).toEqual(
      core.models.map(({ value }) => value.toFixed(4)),
    );
  });

  it('finds the same change when every comparison area is counted three times over', () => {
    const inputs = simulated(0.7);
    const thrice = inputs.areas.map((area) => ({ ...area, series: area.series.map((n) => (n === null ? n : 3 * n)) }));
    expect(coreOf(runOf({ ...inputs, areas: thrice })).effect.value).toBeCloseTo(coreOf(runOf(inputs)).effect.value, 8);
  });
});

describe('a place picked at its worst', { timeout: 60_000 }, () => {
  /** Nothing was done: half a year of double figures, and then as before. */
  const spiked = (effect = 1): RunInputs => {
    const inputs = simulated(effect, 11);
    const series = inputs.series.map((count, at) => (count !== null && at >= 30 && at < 36 ? 2 * count : count));
    return { ...inputs, series };
  };
  const picked = (inputs: RunInputs): RunInputs => ({
    ...inputs,
    plan: { ...inputs.plan, pickedOn: { from: '2022-07', to: '2023-01' } },
  });

  it('is told that its fall was to be expected', () => {
    const { verdict, core } = runOf(picked(spiked()));
    expect(verdict.finding).toBe('none');
    expect(core?.spike.shareExpectedAnyway).toBeGreaterThan(0.5);
    expect(core?.spike.sentence).toMatch(/of the fall was to be expected anyway/);
  });

  it('is measured from its earlier level, so that a true fall beyond that is found', () => {
    const { verdict, core } = runOf(picked(spiked(0.5)));
    expect(['strong', 'some']).toContain(verdict.finding);
    expect(core?.effect.value).toBeGreaterThan(core?.spike.seenPercent ?? 0);
    expect(core?.eventStudy.quarters.some(({ quarter }) => quarter < -1)).toBe(true);
    expect(core?.eventStudy.sentence).toMatch(/as if the months on which the place was picked were not there/);
  });
});

describe('at the edges', { timeout: 60_000 }, () => {
  it('an area that never counted anything is no reason to fail', () => {
    const inputs = simulated(0.6);
    const areas = inputs.areas.map((area, at) => (at === 4 ? { ...area, series: area.series.map(() => 0) } : area));
    const record = runOf({ ...inputs, areas });
    expect(coreOf(record).placebo.areas).toBe(40);
    expect(() => canonicalText(record)).not.toThrow();
  });

  it('a zone without an incident in some months has a finding', () => {
    const inputs = simulated(0.6);
    const series = inputs.series.map((count, at) => (at % 3 === 0 ? 0 : count));
    expect(() => canonicalText(runOf({ ...inputs, series }))).not.toThrow();
  });

  it('a zone that moved exactly as all others has no change and no ratio that is infinite', () => {
    const inputs = simulated(1);
    const one = inputs.areas[0]?.series ?? [];
    const alike = { ...inputs, series: one, areas: inputs.areas.map((area) => ({ ...area, series: one })) };
    const record = runOf(alike);
    expect(coreOf(record).effect.value).toBeCloseTo(0, 8);
    expect(record.verdict.finding).toBe('none');
    expect(() => canonicalText(record)).not.toThrow();
  });

  it('areas that all changed as much as the zone count against it', () => {
    const inputs = simulated(1);
    const flat = (after: number): number[] => inputs.months.map((_, at) => (at < 36 ? 20 : after));
    const areas = inputs.areas.map((area, at) => ({ ...area, series: flat(at < 3 ? 10 : 20) }));
    const { core } = runOf({ ...inputs, series: flat(10), areas });
    expect(core?.placebo.rank).toBe(4);
  });
});

describe('next door', { timeout: 60_000 }, () => {
  const ring = (inputs: RunInputs, after: number) => ({
    ...{ fromMetres: 0, toMetres: 250, people: 900 },
    series: inputs.months.map((_, at) => (at < 36 ? 30 + (at % 5) : after + (at % 5))),
  });

  it('sees that what left the zone came up in the ring', () => {
    const inputs = simulated(0.5);
    const { displacement } = runOf({ ...inputs, rings: [ring(inputs, 48)] });
    expect(displacement?.rings[0]?.value).toBeGreaterThan(20);
    expect(displacement?.quotient?.value).toBeLessThan(0);
    expect(displacement?.sentence).toMatch(/may have moved next door/);
  });

  it('sees that the ring gained too', () => {
    const inputs = simulated(0.5);
    const { displacement } = runOf({ ...inputs, rings: [ring(inputs, 14)] });
    expect(displacement?.quotient?.value).toBeGreaterThan(0);
    expect(displacement?.net?.upper).toBeLessThan(0);
    expect(displacement?.sentence).toMatch(/gained too/);
  });
});
