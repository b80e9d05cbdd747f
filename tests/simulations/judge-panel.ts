import { analyse } from '../../server/analysis/analyse.ts';
import type { RunInputs } from '../../server/analysis/inputs.ts';
import { planBody } from '../../server/features/evaluations/contract.ts';
import type { Finding } from '../../server/features/evaluations/contract.ts';
import type { PanelSettings } from './panels.ts';

export interface Judged {
  p: number;
  /** The reported interval, as ratios. */
  lower: number;
  upper: number;
  finding: Finding;
}

const monthOf = (at: number): string => `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;

/** What a run needs, made of one simulated panel whose row `zone` is the zone. */
export function inputsOf(panel: number[][], settings: Pick<PanelSettings, 'before'>, zone = 0): RunInputs {
  const months = (panel[0] ?? []).map((_, at) => monthOf(at));
  const start = monthOf(settings.before);
  const plan = planBody.parse({ title: 'Simulated', zone: 'zone', start, outcome: { categories: ['incidents'] } });
  const others = panel.filter((_, at) => at !== zone);
  return {
    evaluation: 'simulated',
    plan,
    planHash: '',
    registeredAt: '2020-01-01',
    exploratory: [],
    isDemonstration: true,
    look: 12,
    withheldUpTo: 0,
    zone: { code: 'zone', name: 'Zone', version: 1, people: 2_000 },
    outcome: { name: 'Incidents', unit: 'incidents', sources: ['Simulated'] },
    months,
    startIndex: settings.before,
    series: panel[zone] ?? [],
    leftOut: [],
    areas: others.map((series, at) => ({ code: `A${at}`, name: `Area ${at}`, people: 2_000, series })),
    rings: [],
    outcomePlacebo: null,
    coverage: [],
    shocks: [],
    breaks: [],
    indicators: [],
    survey: null,
  };
}

const riseMonths = 6;

/** The area whose last half year before the start stands highest over the time before that: how zones are often picked. */
function highestRise(panel: number[][], before: number): number {
  const rises = panel.map((series) => {
    const sum = (from: number, to: number): number => series.slice(from, to).reduce((all, one) => all + one, 0);
    return sum(before - riseMonths, before) / riseMonths / (sum(0, before - riseMonths) / (before - riseMonths));
  });
  return rises.indexOf(Math.max(...rises));
}

export function decideOnPanel(panel: number[][], settings: PanelSettings, picked: boolean): Judged {
  const zone = picked ? highestRise(panel, settings.before) : 0;
  const inputs = inputsOf(panel, settings, zone);
  const { core, verdict } = analyse({ inputs, engineVersion: '', inputHash: '' }, () => undefined);
  if (core === null) throw new Error(`A simulated panel was refused: ${verdict.binding}`);
  const ratio = (percent: number | null): number => 1 + (percent ?? Number.NaN) / 100;
  return {
    p: core.placebo.p,
    lower: ratio(core.effect.lower),
    upper: ratio(core.effect.upper),
    finding: verdict.finding,
  };
}
