import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { groupsOf, outcomes, type Panel, readPanel, readPlace, realMonths } from './real-panel.ts';
import { byModel, inSpace, inTime } from './real-tests.ts';

/**
 * Do the tests find something in real figures where nothing began? Every area in turn, and times at which nothing began.
 * Use: npm run simulate:real [-- --seed 1]    writes docs/methods/real-placebos.md; needs the published police files.
 */
const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' } } });
const seed = Number(values.seed);
const began = Date.now();
const start = realMonths.indexOf('2021-04');
const window = { start, monthsAfter: 12 };
const peopleOfGroup = 8_000;
const fewestIncidents = 60;
const alpha = 0.05;
const tie = 1e-9;

const place = readPlace();
const small = readPanel(place);
const groups = groupsOf(place, peopleOfGroup, seed);
const joined: Panel = {
  'anti-social behaviour': groups.map((own) => joinedSeries(small['anti-social behaviour'], own)),
  'all crime': groups.map((own) => joinedSeries(small['all crime'], own)),
};

function joinedSeries(all: readonly number[][], own: readonly number[]): number[] {
  return realMonths.map((_, month) => own.reduce((sum, at) => sum + (all[at]?.[month] ?? 0), 0));
}

/** Largest gap between the share of p up to some value and that value. */
function distance(all: readonly number[]): number {
  const sorted = [...all].sort((one, other) => one - other);
  return sorted.reduce((largest, p, at) => {
    if (sorted[at + 1] === p) return largest;
    return Math.max(largest, Math.abs((at + 1) / sorted.length - p));
  }, 0);
}

const percent = (count: number, of: number, digits = 0): string => `${((100 * count) / of).toFixed(digits)}%`;
const upTo = (all: readonly number[], limit: number): number => all.filter((p) => p <= limit + tie).length;
function row(name: string, all: readonly number[], more: string[] = ['', '']): string {
  const tenths = Array.from({ length: 10 }, (_, at) => upTo(all, (at + 1) / 10) - (at === 0 ? 0 : upTo(all, at / 10)));
  const shares = tenths.map((count) => percent(count, all.length));
  const cells = [name, all.length.toLocaleString('en-GB'), percent(upTo(all, alpha), all.length, 1), ...shares];
  return `| ${[...cells, distance(all).toFixed(3), ...more].join(' | ')} |`;
}

function rowsOf(name: string, panel: Panel, fewest: number): string[] {
  return outcomes.flatMap((outcome) => {
    const all = panel[outcome];
    const modelled = byModel(all, window, fewest);
    const held = modelled.filter(({ holdsNoChange }) => holdsNoChange).length;
    const both = modelled.filter((one) => !one.holdsNoChange && one.rankP <= alpha + tie).length;
    const of = `${name}, ${outcome}`;
    const ps = modelled.map(({ p }) => p);
    return [
      row(`${of}: placebo in space`, inSpace(all, window, fewest)),
      row(`${of}: placebo in time`, inTime(all, fewest)),
      row(`${of}: interval of the ratio model`, ps, [
        percent(held, modelled.length, 1),
        percent(both, modelled.length, 1),
      ]),
    ];
  });
}

const tenthNames = Array.from({ length: 10 }, (_, at) => `to ${((at + 1) / 10).toFixed(1)}`);
const header = ['what', 'tests', 'p up to 0.05', ...tenthNames, 'KS', 'interval holds no change', 'rank and interval'];
const lines = [
  `| ${header.join(' | ')} |`,
  `| --- | ${header
    .slice(1)
    .map(() => '---:')
    .join(' | ')} |`,
  ...rowsOf(`${small['all crime'].length} LSOAs`, small, 1),
  ...rowsOf(`LSOAs with ${fewestIncidents} incidents before`, small, fewestIncidents),
  ...rowsOf(`${groups.length} groups`, joined, fewestIncidents),
];
const seconds = Math.round((Date.now() - began) / 1000);
const date = new Date().toISOString().slice(0, 10);
const reading = `## How to read it

- The ranks are close to even in every tenth, in space and in time, for small areas and for groups, and about 1 in 20 is up
  to 0.05. Part of that is bound to be so: where many areas are ranked among nearly the same others, some must come first
  and some last. What it shows is that choosing the others by size, and by size alone, does not tilt the ranks.
- The interval is another matter, since nothing forces it to be right. It is wide enough where incidents are few (LSOAs) and
  too narrow where they are many: for groups and all crime it should hold no change 19 times in 20 and does so 9 times
  in 10. A likely reason is that real areas drift against each other more than their months scatter; 16 months cannot show
  that. This is why an interval alone is never a finding: the rank, in which the other areas drift too, has to be rare as
  well. Both together (last column) are rarer than 5% in every row but the one with fewest areas.
- These are tests of many areas in one county in the same months, and an area is also one of the others of its neighbours in size:
  they do not count as so many independent tests. Where there are few (LSOAs with ${fewestIncidents} incidents of anti-social behaviour), the
  tenths scatter by chance. Pretended starts of one area share most of their months.
- The months before are those of the lockdowns of 2020 and 2021, and none was left out. A place that they hit otherwise than
  elsewhere changes against the others without any zone.
- What this cannot show: that a zone which was picked because it was getting worse behaves like an area drawn by lot
  ([regression to the mean](regression-to-the-mean.md)), or how often a true fall would be found
  ([simulated counties](simulation.md)).`;
const page = `# What the tests say where nothing began, on real figures

Written by \`npm run simulate:real\` on ${date} (seed ${seed}, which only decides how groups are grown; ${seconds} seconds in one process), with
the estimators that the service itself uses, on the published police files of Leicester, Leicestershire and Rutland
(December 2019 to October 2022, the ${realMonths.length} months that came without a gap), each incident in the LSOA of 2021 that its point lies in.

**In space**: each area in turn is treated as if work had begun in it in April 2021: ${start} months before, 12 after, ranked
among the other areas that had half to twice its incidents before. **In time**: the same with pretended starts in December
2020 and March, June and September 2021, all months before against 12 after, among areas alike in the first 12 months.
**Interval**: the ratio model of the area against the sum of the same others; the last column but one is how often its reported 95%
interval holds no change, and p is what a normal estimate with so wide an interval would have; the last column is how often
the rank is rare (p up to 0.05) and the interval leaves out no change, which is what a finding asks for at least. Areas with fewer than 20
others like them are left out. Groups are neighbouring LSOAs of one district with about ${peopleOfGroup.toLocaleString('en-GB')} people, as in a plan.

${lines.join('\n')}

p of a test that finds what is not there as often as it says is spread evenly: a tenth in each tenth, 5% up to 0.05. KS
(Kolmogorov–Smirnov) is the largest gap between the share of p up to a value and that value.

${reading}
`;
writeFileSync(new URL('../../docs/methods/real-placebos.md', import.meta.url), page);
process.stdout.write(`${page}\n`);
