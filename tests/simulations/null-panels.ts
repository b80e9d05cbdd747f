import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import prettier from 'prettier';
import { decideOnPanel } from './judge-panel.ts';
import { simulatePanel, usualPanel } from './panels.ts';

/**
 * How often does the headline test find something where nothing is, how often does its interval hold the truth, and how
 * often is a true fall found? With the product's own estimators, on simulated counties whose noise is stated.
 * Use: npm run simulate:null -- --panels 1000 [--seed 1]    writes docs/methods/simulation.md
 */
const { values } = parseArgs({
  options: { panels: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const panels = Number(values.panels);
const seed = Number(values.seed);
const alpha = 0.05;

interface Tally {
  panels: number;
  rare: number;
  leavesOutNone: number;
  held: number;
  claimed: number;
}

function tallyOf(truth: number, count: number, picked: boolean): Tally {
  const tally: Tally = { panels: count, rare: 0, leavesOutNone: 0, held: 0, claimed: 0 };
  for (let at = 0; at < count; at += 1) {
    const panel = simulatePanel(usualPanel, seed * 1_000_003 + at, truth);
    const { p, lower, upper, finding } = decideOnPanel(panel, usualPanel, picked);
    if (p <= alpha + 1e-9) tally.rare += 1;
    if (lower > 1 || upper < 1) tally.leavesOutNone += 1;
    if (lower <= truth && truth <= upper) tally.held += 1;
    if (finding !== 'none' && finding !== 'not-evaluable') tally.claimed += 1;
  }
  return tally;
}

const share = (count: number, of: number): string => `${((100 * count) / of).toFixed(1)}%`;
const row = (name: string, tally: Tally): string =>
  `| ${name} | ${tally.panels} | ${share(tally.rare, tally.panels)} | ${share(tally.leavesOutNone, tally.panels)} | ${share(tally.held, tally.panels)} | ${share(tally.claimed, tally.panels)} |`;

const some = Math.max(1, Math.round(panels * 0.4));
const lines = [
  row('nothing happened', tallyOf(1, panels, false)),
  row('nothing happened, zone picked for the largest recent rise', tallyOf(1, some, true)),
  row('a fall of 20%', tallyOf(0.8, some, false)),
  row('a fall of 30%', tallyOf(0.7, some, false)),
  row('a fall of 40%', tallyOf(0.6, some, false)),
];
const date = new Date().toISOString().slice(0, 10);
const page = `# How often it is wrong, and how often it finds what is there

Written by \`npm run simulate:null\` on ${date} (${panels} panels, seed ${seed}), with the estimators that the service itself uses.

Each panel is an invented county of ${usualPanel.areas} areas: ${usualPanel.before} months before and ${usualPanel.after} after, about ${usualPanel.mean} incidents a month in an
area, negative binomial counts (variance = mean + mean²/${usualPanel.shape}), shocks to each area's rate that last (correlation ${usualPanel.shockCorrelation} from month
to month, standard deviation ${usualPanel.shockSpread}), small drifts of their own, and a season that all share. The first area is the zone.

| truth | panels | p up to 0.05 | interval leaves out no change | interval holds the truth | finding other than “no detectable change” |
| --- | ---: | ---: | ---: | ---: | ---: |
${lines.join('\n')}

Read: where nothing happened, the second column should be near 5% and the fourth near 95%. p is the rank among placebos, the
interval is the model's reported one (fixed-b, the larger of two standard errors), and the finding needs both, so that it
is claimed less often than either. A fall of 20% in a zone with ${usualPanel.mean} incidents a month is missed more often than found: that is
why a plan says beforehand what could be detected at all.

The figures hold for the noise that is stated above. Other noise gives others; change \`tests/simulations/panels.ts\` and run it.
`;
const text = await prettier.format(page, { parser: 'markdown', printWidth: 120 });
writeFileSync(new URL('../../docs/methods/simulation.md', import.meta.url), text);
process.stdout.write(`${page}\n`);
