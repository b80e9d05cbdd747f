import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/analysis/analyse.ts';
import type { RunInputs } from '../../server/analysis/inputs.ts';
import { panelOf } from '../../server/analysis/panel.ts';
import { refusals } from '../../server/analysis/refusals.ts';
import { inputsOf } from '../simulations/judge-panel.ts';
import { simulatePanel, usualPanel } from '../simulations/panels.ts';

const inputs = inputsOf(simulatePanel(usualPanel, 3), usualPanel);
const start = usualPanel.before;
const without = (series: readonly (number | null)[], places: number[]) =>
  series.map((value, at) => (places.includes(at) ? null : value));
const everywhere = (places: number[]): RunInputs => ({
  ...inputs,
  series: without(inputs.series, places),
  areas: inputs.areas.map((area) => ({ ...area, series: without(area.series, places) })),
});
const withPlan = (plan: Partial<RunInputs['plan']>): RunInputs => ({ ...inputs, plan: { ...inputs.plan, ...plan } });
const nullAt = (series: readonly (number | null)[]): number[] =>
  series.flatMap((value, at) => (value === null ? [at] : []));

describe('the months that are compared', () => {
  it('lack a month everywhere that one area lacks, and never count it as 0', () => {
    const [first, ...others] = inputs.areas;
    if (first === undefined) throw new Error('There are no areas.');
    const gappy = { ...inputs, areas: [{ ...first, series: without(first.series, [5]) }, ...others] };
    const panel = panelOf(gappy);
    for (const series of [panel.zone, panel.comparison, ...panel.areas.map((area) => area.series)]) {
      expect(nullAt(series)).toEqual([5]);
    }
    expect(panel.before).not.toContain(5);
  });

  it('leave out the first months of work that the plan names', () => {
    const panel = panelOf(withPlan({ lagMonths: 2 }));
    expect(nullAt(panel.zone)).toEqual([start, start + 1]);
    expect(panel.after[0]).toBe(start + 2);
  });

  it('leave out the months on which the place was picked, while a year is left without them', () => {
    const panel = panelOf(withPlan({ pickedOn: { from: '2022-07', to: '2023-01' } }));
    expect(nullAt(panel.zone)).toEqual([30, 31, 32, 33, 34, 35]);
    expect([panel.pickedLeftOut, nullAt(panel.zoneWhole)]).toEqual([true, []]);
    const allPicked = panelOf(withPlan({ pickedOn: { from: '2020-02', to: '2023-01' } }));
    expect([allPicked.pickedLeftOut, allPicked.before.length]).toEqual([false, start]);
  });
});

describe('a run says nothing', () => {
  const said = (changed: RunInputs): string[] => refusals(changed, panelOf(changed));
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
  const scaled = (before: number, after: number): (number | null)[] =>
    inputs.series.map((_, at) => (at < start ? (at < before ? 1 : 0) : at - start < after ? 1 : 0));

  it('with 14 months before the start, and may speak with 15', () => {
    expect(said(everywhere(range(0, start - 14)))).toContain('Only 14 months before the start came; 15 are needed.');
    const late = { ...inputs, months: inputs.months.slice(21), startIndex: 15, series: inputs.series.slice(21) };
    const cut = inputs.areas.map((area) => ({ ...area, series: area.series.slice(21) }));
    expect(said({ ...late, areas: cut })).toEqual([]);
  });

  it('with 5 months after the start, and may speak with 6', () => {
    const upTo = (months: number): RunInputs => ({
      ...inputs,
      months: inputs.months.slice(0, start + months),
      series: inputs.series.slice(0, start + months),
      areas: inputs.areas.map((area) => ({ ...area, series: area.series.slice(0, start + months) })),
    });
    expect(said(upTo(5))).toEqual(['Only 5 months after the start came; 6 are needed.']);
    expect(said(upTo(6))).toEqual([]);
  });

  it('with 19 comparison areas, and may speak with 20', () => {
    expect(said({ ...inputs, areas: inputs.areas.slice(0, 19) })).toEqual(['Only 19 comparison areas; 20 are needed.']);
    expect(said({ ...inputs, areas: inputs.areas.slice(0, 20) })).toEqual([]);
  });

  it('with 59 incidents before the start, and may speak with 60', () => {
    const tens = (total: number) => scaled(36, 12).map((one, at) => (at === 0 ? total - 35 : one));
    expect(said({ ...inputs, series: tens(59) })).toEqual(['Only 59 incidents before the start; 60 are needed.']);
    expect(said({ ...inputs, series: tens(60) })).toEqual([]);
  });

  it('with 3 months of a year that did not come, and may speak with 2', () => {
    expect(said(everywhere([3, 9, 14]))).toEqual(['A year before the start has more than 2 missing months.']);
    expect(said(everywhere([3, 9, 15]))).toEqual([]);
    expect(said(everywhere([start + 1, start + 5, start + 9]))).toEqual([
      'A year after the start has more than 2 missing months.',
    ]);
  });

  it('but may speak where a shock left months out that came', () => {
    const states = inputs.months.map(() => 'received' as const);
    const shocked = { ...everywhere([3, 4, 5, 6]), coverage: [{ code: 'police', name: 'Police', states }] };
    expect(said(shocked)).toEqual([]);
  });

  it('where nothing was counted in the zone after the start, or in all comparison areas in one month', () => {
    expect(said({ ...inputs, series: scaled(36, 0).map((one) => (one ?? 0) * 3) })[0]).toMatch(/no ratio can express/);
    const empty = inputs.areas.map((area) => ({ ...area, series: area.series.map((n, at) => (at === 7 ? 0 : n)) }));
    expect(said({ ...inputs, areas: empty })[0]).toMatch(/nothing to compare that month with/);
  });

  it('where so little was counted after the start that it is withheld', () => {
    const few = scaled(36, 2).map((one, at) => (at < start ? 3 : one));
    expect(said({ ...inputs, series: few, withheldUpTo: 2 })[0]).toMatch(/withheld/);
    expect(said({ ...inputs, series: few, withheldUpTo: 1 })).toEqual([]);
  });

  it('where nobody lives in the zone; where it is not known how many do, it may speak', () => {
    expect(said({ ...inputs, zone: { ...inputs.zone, people: 0 } })).toEqual(['Nobody lives in the zone.']);
    expect(said({ ...inputs, zone: { ...inputs.zone, people: null } })).toEqual([]);
  });

  it('before its first registered look', () => {
    const { verdict, core } = analyse(
      { inputs: { ...inputs, look: null }, engineVersion: '1', inputHash: '' },
      () => undefined,
    );
    expect([verdict.finding, verdict.evidenceLevel, core]).toEqual(['not-evaluable', 0, null]);
    expect(verdict.sentence).toMatch(/first registered look, 12 months/);
  });
});
