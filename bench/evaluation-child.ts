import { analyse } from '../server/analysis/analyse.ts';
import type { InputIndicator, RunInputs } from '../server/analysis/inputs.ts';
import { placeboInSpace } from '../server/statistics/placebo-in-space.ts';
import { inputsOf } from '../tests/simulations/judge-panel.ts';
import { simulatePanel, usualPanel } from '../tests/simulations/panels.ts';

/** Computes in a process of its own, so that its peak memory is that of one run. Parameter: run or placebos. */
const [what = 'run'] = process.argv.slice(2);
const seed = 7;

/** 36 months before and 12 after, 40 comparison areas, two rings and six indicators. */
function wholeRun(): RunInputs {
  const panel = simulatePanel({ ...usualPanel, areas: 43 }, seed, 0.75);
  const inputs = inputsOf(panel.slice(0, 41), usualPanel);
  const ring = (at: number, fromMetres: number, toMetres: number) => ({
    fromMetres,
    toMetres,
    people: 2_000,
    series: panel[at] ?? [],
  });
  const indicators = Array.from({ length: 6 }, (_, at): InputIndicator => ({
    code: `indicator-${at}`,
    name: `Indicator ${at}`,
    unit: '%',
    goodDirection: 'up',
    pillar: 'one',
    weight: 1,
    source: 'Simulated',
    caveat: '',
    baseline: { mean: 50, sd: 8 },
    zone: { before: 50, after: 54 },
    areas: inputs.areas.map(({ code }, area) => ({ code, before: 45 + (area % 11), after: 46 + ((area * at) % 9) })),
  }));
  return { ...inputs, rings: [ring(41, 0, 250), ring(42, 250, 500)], indicators };
}

const areasOfCounty = 634;
const inputs = wholeRun();
const county = simulatePanel({ ...usualPanel, areas: areasOfCounty }, seed).map((series) => ({
  before: series.slice(0, usualPanel.before).reduce((sum, one) => sum + one, 0),
  after: series.slice(usualPanel.before).reduce((sum, one) => sum + one, 0),
}));
const begun = performance.now();
if (what === 'run') analyse({ inputs, engineVersion: 'bench', inputHash: '' }, () => undefined);
else {
  const others = county.map((_, at) => at);
  for (const zone of others)
    placeboInSpace(
      county,
      zone,
      others.filter((at) => at !== zone),
    );
}
const seconds = (performance.now() - begun) / 1_000;
process.stdout.write(`${JSON.stringify({ seconds, peakMb: process.resourceUsage().maxRSS / 1_024 })}\n`);
