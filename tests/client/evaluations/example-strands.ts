import type { Resilience } from '../../../server/features/indicators/contract.ts';
import type { Perceptions } from '../../../server/features/surveys/contract.ts';

const indicator = (
  code: string,
  name: string,
  value: number,
  half: number,
  p: number,
  q: number,
): Resilience['indicators'][number] => ({
  code,
  name,
  unit: '% who agree',
  goodDirection: 'up',
  weight: 1,
  zone: { before: 54, after: 61 },
  comparison: { before: 55, after: 56 },
  change: { value, lower: value - half, upper: value + half },
  p,
  q,
  caveat: '',
  source: 'Residents’ survey',
});

export const exampleResilience: Resilience = {
  sentence: 'Two of six indicators improved more than in comparison areas.',
  indicators: [
    indicator('help', 'Neighbours help each other', 0.38, 0.28, 0.01, 0.04),
    indicator('belong', 'Feel they belong here', 0.31, 0.27, 0.025, 0.07),
    indicator('group', 'Took part in a group or event', 0.27, 0.29, 0.08, 0.16),
    indicator('decide', 'Can influence decisions', 0.12, 0.29, 0.42, 0.6),
    indicator('repeat', 'Repeat calls to services', 0.09, 0.29, 0.55, 0.62),
    { ...indicator('school', 'School attendance', -0.06, 0.27, 0.7, 0.7), caveat: 'Half of the second year only' },
    {
      ...indicator('volunteers', 'Volunteers', 0, 0, 1, 1),
      change: null,
      p: null,
      q: null,
      zone: { before: 12, after: null },
    },
  ],
  index: { value: 0.19, lower: 0.02, upper: 0.36, p: 0.05 },
  robustness: {
    weightsLower: 0.1,
    weightsUpper: 0.28,
    rank: { value: 4, lower: 2, upper: 9, areas: 40 },
    leaveOneOut: [
      { without: 'help', value: 0.15 },
      { without: 'belong', value: 0.16 },
    ],
  },
};

const cell = (percent: number, answered: number) => ({
  percent,
  lower: percent - 6,
  upper: percent + 6,
  answered,
  effective: Math.round(answered * 0.8),
});

const question = (
  code: string,
  text: string,
  goodDirection: 'up' | 'down',
  [zoneBefore, zoneAfter, before, after]: [number, number, number, number],
  q: number,
): Perceptions['questions'][number] => {
  const change = zoneAfter - zoneBefore - (after - before);
  return {
    code,
    text,
    goodDirection,
    zone: { before: cell(zoneBefore, 412), after: cell(zoneAfter, 387) },
    comparison: { before: cell(before, 400), after: cell(after, 395) },
    change: { value: change, lower: change - 9, upper: change + 9 },
    p: q / 2,
    q,
    flag: '',
  };
};

export const examplePerceptions: Perceptions = {
  sentence: 'Two of four questions changed more in the zone than in comparison areas.',
  survey: 'Residents’ survey',
  mode: 'Post and online',
  responseRate: 23,
  waves: { before: 'Autumn 2022', after: 'Winter 2023 to 2024' },
  questions: [
    question('problem', 'ASB is a problem here', 'down', [46, 33, 41, 39], 0.03),
    question('dark', 'Unsafe after dark', 'down', [38, 31, 35, 34], 0.22),
    question('dealt', 'It is dealt with well', 'up', [42, 51, 44, 46], 0.09),
    {
      ...question('avoid', 'Avoid places near home', 'down', [29, 25, 27, 26], 0.4),
      comparison: null,
      flag: 'Fewer than 100 answers: read with care',
    },
    {
      ...question('new', 'Would call the council', 'up', [0, 0, 0, 0], 1),
      zone: {
        before: { percent: '[c]', lower: '[c]', upper: '[c]', answered: '[c]', effective: null },
        after: cell(40, 387),
      },
      change: null,
      p: null,
      q: null,
      flag: 'Withheld: fewer than 50 answered',
    },
  ],
};
