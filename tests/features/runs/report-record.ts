import { analyse } from '../../../server/analysis/analyse.ts';
import type { InputIndicator, InputSurvey, RunInputs } from '../../../server/analysis/inputs.ts';
import type { RunRecord } from '../../../server/features/runs/contract.ts';
import { inputsOf } from '../../simulations/judge-panel.ts';
import { simulatePanel, usualPanel } from '../../simulations/panels.ts';

/** Records to write reports of, computed from invented inputs by the analysis itself. */

const areaCodes = Array.from({ length: usualPanel.areas - 1 }, (_, at) => `A${at}`);

const measure = (at: number, name: string, unit: string, goodDirection: 'up' | 'down'): InputIndicator => ({
  ...{ code: `m${at}`, name, unit, goodDirection, pillar: 'belonging', weight: 1 },
  ...{
    source: 'Resident survey, tables by area',
    caveat: at === 2 ? 'Asked of adults only; small samples by area.' : '',
  },
  baseline: { mean: 50, sd: 8 },
  zone: { before: 44 + at, after: goodDirection === 'up' ? 51 - 2 * at : at === 3 ? null : 40 },
  areas: areaCodes.map((code, place) => ({ code, before: 46 + (place % 9), after: 46 + ((place * 7 + at) % 9) })),
});

const survey: InputSurvey = {
  ...{ code: 'residents', name: 'Survey of residents', mode: 'online and by post', isProbabilitySample: true },
  ...{
    responseRate: 31.5,
    waves: { before: 'autumn 2022', after: 'winter 2023 to 2024' },
    respondents: [],
    margins: [],
  },
  questions: [
    {
      code: 'q1',
      text: 'Anti-social behaviour is a problem here',
      goodDirection: 'down',
      good: ['agree'],
      notAnswers: [],
    },
    { code: 'q2', text: 'I avoid places near home after dark', goodDirection: 'down', good: ['agree'], notAnswers: [] },
  ],
  tables: (['q1', 'q2'] as const).flatMap((question, at) =>
    (['before', 'after'] as const).flatMap((wave) =>
      (['zone', 'comparison'] as const).flatMap((area) => {
        const agreed = wave === 'before' ? 190 - 60 * at : area === 'zone' ? 130 - 50 * at : 180 - 60 * at;
        return [
          { question, wave, area, answer: 'agree', count: agreed, deff: 1.2 },
          { question, wave, area, answer: 'disagree', count: 410 - agreed, deff: 1.2 },
        ];
      }),
    ),
  ),
};

const simulated = inputsOf(simulatePanel(usualPanel, 5, 0.6), usualPanel);
const near = (rate: number): (number | null)[] =>
  simulated.months.map((_, at) => Math.round(rate + 4 * Math.sin(at * 1.7)));

/** Every strand filled, with months left out, a shock, a break and small counts. */
export const fullInputs: RunInputs = {
  ...simulated,
  evaluation: 'bell-foundry-asb',
  plan: {
    ...simulated.plan,
    title: 'Bell Foundry: anti-social behaviour',
    emmie: {
      ...{ mechanism: 'Guardians at the times and places of most incidents.', moderators: 'Town centre, students.' },
      implementation: 'Started three weeks late; two of three teams at full strength.',
    },
    costs: { zoneCost: 84_000, unitCost: 1_250, priceYear: 2023, source: 'Partnership accounts' },
  },
  planHash: '7f3a91c2d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f',
  registeredAt: '2022-12-03T10:00:00+00:00',
  exploratory: ['The plan was registered after the first look at the figures.'],
  zone: { code: 'bell-foundry', name: 'Bell Foundry', version: 2, people: 4_120 },
  outcome: {
    ...{ name: 'Anti-social behaviour', unit: 'incidents' },
    sources: ['Police incidents, extract of January 2024', 'Council casework'],
  },
  series: simulated.series.map((one, at) => (at === 3 || at === 21 ? null : at === 10 ? 2 : one)),
  leftOut: [
    { month: simulated.months[3] ?? '', reason: 'First lockdown' },
    { month: simulated.months[21] ?? '', reason: 'Council casework did not come' },
  ],
  rings: [
    { fromMetres: 0, toMetres: 250, people: 3_010, series: near(22) },
    { fromMetres: 250, toMetres: 500, people: 5_400, series: near(31) },
  ],
  outcomePlacebo: {
    name: 'Fly-tipping',
    series: near(18),
    areas: areaCodes.map((_, at) => near(14 + (at % 6))),
  },
  coverage: [
    { code: 'police', name: 'Police incidents', states: simulated.months.map(() => 'received' as const) },
    {
      ...{ code: 'council', name: 'Council anti-social behaviour casework' },
      states: simulated.months.map((_, at) => (at < 6 ? 'none' : at === 21 ? 'missing' : 'received')),
    },
  ],
  shocks: [{ from: '2020-04', to: '2020-05', text: 'First lockdown', leaveOut: true }],
  breaks: [{ month: '2021-04', text: 'New categories of recording in the council’s system' }],
  indicators: [
    measure(0, 'Neighbours help each other', '%', 'up'),
    measure(1, 'Feel that they belong here', '%', 'up'),
    measure(2, 'Repeat calls to services', 'per 1,000', 'down'),
    measure(3, 'School attendance', '%', 'down'),
  ],
  survey,
};

export const recordOf = (inputs: RunInputs): RunRecord =>
  analyse({ inputs, engineVersion: '0.1.0', inputHash: 'c0ffee'.repeat(10) }, () => undefined);

/** A place with far too few months before the start. */
export const refusedInputs: RunInputs = {
  ...fullInputs,
  series: fullInputs.series.map((one, at) => (at < 33 ? null : one)),
};
