import type { CoreProblem, RunRecord } from '../../../server/features/runs/contract.ts';
import { monthList } from '../../../client/months.ts';
import { exampleResilience, examplePerceptions } from './example-strands.ts';

/** An invented run, typed by the contract: a page that can be drawn from it can be drawn from any run. */

const months = monthList('2020-04', '2024-03');
const startIndex = 36;
const season = (index: number): number => 23 + 5 * Math.sin(((index - 1) / 12) * 2 * Math.PI);
const wobble = (index: number): number => ((index * 7919) % 11) - 5;
const leftOut: Record<string, string> = {
  '2020-04': 'First lockdown',
  '2021-08': 'No council cases came',
};

const month = (name: string, index: number): CoreProblem['months'][number] => {
  const expected = season(index);
  const after = index >= startIndex;
  const reason = leftOut[name] ?? null;
  return {
    month: name,
    observed: reason === null ? Math.round(expected * (after ? 0.76 : 1) + wobble(index) * (after ? 0.4 : 0.8)) : '[x]',
    expected: reason === null ? Number(expected.toFixed(2)) : null,
    lower: reason === null ? Number((expected * 0.8).toFixed(2)) : null,
    upper: reason === null ? Number((expected * 1.23).toFixed(2)) : null,
    leftOut: reason,
  };
};

const placebos = [
  -20, -14, -14, -13, -12, -11, -10, -10, -9, -8, -8, -7, -6, -6, -5, -4, -4, -3, -3, -2, -1, -1, 0, 0, 0,
]
  .concat([1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 14, 27])
  .map((percent, index) => ({
    code: `group-${String(index + 1)}`,
    name: `Area ${String(index + 1)}`,
    percent,
    isZone: false,
  }));

const model = (code: string, name: string, value: number, lower: number, upper: number, role: string) => ({
  code,
  name,
  value,
  lower,
  upper,
  p: null,
  role,
  note: '',
  page: 'ratio-model',
});

export const exampleCore: CoreProblem = {
  sentence: 'Incidents were 24% lower than comparison areas imply (95% interval −38% to −7%).',
  effect: { value: -24, lower: -38, upper: -7, p: 0.05, method: 'Ratio of counts', page: 'ratio-model' },
  observed: 225,
  expected: 296,
  avoided: { value: 71, lower: 17, upper: 138 },
  placebo: {
    sentence: 'Of 40 areas, the zone among them, 2 changed this much (p = 0.05).',
    p: 0.05,
    rank: 2,
    areas: 40,
    smallestP: 0.025,
    lower: -40,
    upper: -2,
    values: [...placebos, { code: 'bell-foundry', name: 'Bell Foundry', percent: -24, isZone: true }],
  },
  months: months.map(month),
  models: [
    model('ratio', 'Ratio of counts', -24, -38, -7, 'headline'),
    model('ratio-with-trend', 'Ratio of counts with a trend', -21, -39, 2, 'check'),
    model('did', 'Difference in differences', -23, -36, -8, 'check'),
    model('synthetic', 'Synthetic control', -19, -35, -1, 'check'),
    model('its', 'Interrupted time series', -27, -44, -5, 'descriptive'),
  ],
  eventStudy: {
    sentence: 'Before the start the zone moved as its comparison areas did (p = 0.62).',
    quarters: Array.from({ length: 16 }, (_, index) => {
      const quarter = index - 12;
      const value = quarter < 0 ? wobble(index * 3) * 1.6 : -22 + wobble(index);
      return {
        quarter,
        value: quarter === -1 ? 0 : value,
        lower: quarter === -1 ? null : value - 18,
        upper: quarter === -1 ? null : value + 18,
        placeboLower: -20,
        placeboUpper: 22,
      };
    }),
    preTrend: { p: 0.62, slopePercent: 0.2, detectableSlopePercent: 1.4, biasLeftPercent: 4.2 },
  },
  inTime: {
    sentence: 'Had the work begun at one of 4 earlier dates, no fall of this size would have been found.',
    starts: [
      { start: '2021-07', percent: -4 },
      { start: '2021-10', percent: 6 },
      { start: '2022-01', percent: 3 },
      { start: '2022-04', percent: -7 },
    ],
  },
  inOutcome: {
    sentence: 'Vehicle crime, which the zone could not affect, did not change.',
    name: 'Vehicle crime',
    value: 2,
    lower: -19,
    upper: 28,
    p: 0.85,
  },
  synthetic: {
    sentence: 'Six areas weighted together follow the zone closely before the start (fit 0.42, usable up to 0.6).',
    usable: true,
    weights: placebos
      .slice(4, 10)
      .map(({ code, name }, index) => ({ code, name, weight: [0.31, 0.22, 0.18, 0.14, 0.1, 0.05][index] ?? 0 })),
    fit: 0.42,
    pMeanGap: 0.05,
    pRatio: 0.1,
    leaveOneOut: { lower: -23, upper: -14 },
    months: months.map((name, index) => ({
      month: name,
      zone:
        leftOut[name] === undefined
          ? Number((season(index) * (index >= startIndex ? 0.78 : 1) + wobble(index) * 0.6).toFixed(1))
          : null,
      synthetic: leftOut[name] === undefined ? Number((season(index) + wobble(index + 2) * 0.2).toFixed(1)) : null,
    })),
  },
  spike: {
    sentence: 'The zone was not picked at its worst: 4 of the 27 points of its fall would have come anyway.',
    seenPercent: -27,
    expectedAnywayPercent: -4,
    correctedPercent: -24,
    shareExpectedAnyway: 0.15,
  },
  detectablePercent: -19,
  diagnostics: [
    { name: 'Dispersion', value: 1.31, sentence: 'Counts vary a little more than chance alone would make them.' },
    { name: 'Ljung-Box, 12 months', value: 0.44, sentence: 'Months after each other are not tied together.' },
  ],
};

export const exampleRecord: RunRecord = {
  format: 'people-zones-run-1',
  engineVersion: '0.3.0',
  planHash: '7f3a91c2d4e5f60718293a4b5c6d7e8f7f3a91c2d4e5f60718293a4b5c6d7e8f',
  inputHash: 'a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90',
  seed: 20230203,
  exploratory: [],
  isDemonstration: true,
  look: 12,
  question: {
    evaluation: 'bell-foundry-asb',
    title: 'Did the Bell Foundry zone reduce anti-social behaviour?',
    zone: { code: 'bell-foundry', name: 'Bell Foundry', version: 2, people: 7_430 },
    outcome: 'Anti-social behaviour',
    unit: 'incidents',
    pre: { from: '2020-04', to: '2023-04' },
    post: { from: '2023-04', to: '2024-04' },
    start: '2023-04',
    lagMonths: 0,
    registeredAt: '2023-02-03T10:15:00Z',
    sources: ['Police incidents', 'Council ASB cases'],
    comparisonAreas: 39,
  },
  verdict: {
    finding: 'some',
    title: 'Some evidence of improvement',
    sentence:
      'Incidents were 24% lower than comparison areas imply (95% interval −38% to −7%). About 71 incidents were avoided (17 to 138). Of 40 areas, the zone among them, 2 changed this much (p = 0.05). No sign that they moved next door.',
    binding: 'One other area changed as much, so chance is not ruled out.',
    reasons: [
      'The interval excludes no change.',
      'Five of five estimates agree in sign.',
      'The fit before the start is good.',
    ],
    evidenceLevel: 3,
    evidenceSentence: 'Before and after, with comparison areas. Level 4 needs several zones or a chance start.',
  },
  core: exampleCore,
  displacement: {
    sentence: 'No sign that they moved next door.',
    rings: [
      { fromMetres: 0, toMetres: 250, people: 3_100, value: -3, lower: -16, upper: 12, p: 0.7 },
      { fromMetres: 250, toMetres: 500, people: 4_900, value: 1, lower: -10, upper: 14, p: 0.88 },
    ],
    net: { value: -11, lower: -20, upper: -1 },
    weighted: { value: -68, lower: -120, upper: -16, z: -2.56 },
    quotient: { value: 0.12, lower: -0.4, upper: 0.7 },
  },
  resilience: exampleResilience,
  perceptions: examplePerceptions,
  coverage: {
    sentence: '46 of 48 months were used.',
    months,
    datasets: [
      { code: 'police', name: 'Police incidents', states: months.map(() => 'received' as const) },
      {
        code: 'council',
        name: 'Council ASB cases',
        states: months.map((name) => (name === '2021-08' ? ('missing' as const) : ('received' as const))),
      },
      {
        code: 'survey',
        name: 'Calls to the helpline',
        states: months.map((name) => (name < '2021-01' ? ('none' as const) : ('received' as const))),
      },
    ],
    used: 46,
    leftOut: Object.entries(leftOut).map(([name, reason]) => ({ month: name, reason })),
    shocks: [{ from: '2020-03', to: '2020-05', text: 'First lockdown', leaveOut: true }],
    breaks: [{ month: '2022-04', text: 'The recording rule for harassment changed' }],
  },
  emmie: {
    effect: 'A fall of 24% in a year, with some evidence that it is no chance.',
    mechanism: 'Regular patrols and quick clearing take away the reward of disorder.',
    moderators: 'A town-centre zone with a strong residents’ group.',
    implementation: 'Patrols on 11 of 12 months as planned.',
    economics: '£1,180 for each incident avoided (£610 to £4,900), 2023 prices.',
  },
  method: [
    { heading: 'What was compared', text: 'Monthly incidents in the zone with 39 areas like it.', page: 'ratio-model' },
    {
      heading: 'Chance',
      text: 'The same sum was done for each area as if it had been the zone.',
      page: 'placebo-inference',
    },
    { heading: 'Spikes', text: 'How far a place like this would have fallen anyway.', page: 'regression-to-the-mean' },
  ],
};

export const exampleNotEvaluable: RunRecord = {
  ...exampleRecord,
  verdict: {
    finding: 'not-evaluable',
    title: 'Not evaluable',
    sentence: 'Only 4 months after the start have come; at least 6 are needed before anything is worked out.',
    binding: 'Too few months after the start.',
    reasons: ['4 of 12 months after the start have come.', 'The first registered look is in October 2023.'],
    evidenceLevel: 0,
    evidenceSentence: 'Nothing was estimated, so there is no level of evidence.',
  },
  look: null,
  core: null,
  displacement: null,
  resilience: null,
  perceptions: null,
};
