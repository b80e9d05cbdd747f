/** An invented survey of the residents of each zone and of the places it is compared with. */
export interface DemonstrationSurvey {
  code: string;
  zone: string;
  name: string;
  before: { first: string; last: string };
  after: { first: string; last: string };
  /** Respondents in each wave. */
  zoneSample: number;
  comparisonSample: number;
}

export const demonstrationSurveys: DemonstrationSurvey[] = [
  {
    code: 'bell-foundry-residents',
    zone: 'bell-foundry',
    name: 'Residents of Bell Foundry (illustrative)',
    before: { first: '2024-01', last: '2024-02' },
    after: { first: '2025-02', last: '2025-03' },
    zoneSample: 520,
    comparisonSample: 700,
  },
  {
    code: 'new-parks-residents',
    zone: 'new-parks',
    name: 'Residents of New Parks (illustrative)',
    before: { first: '2024-04', last: '2024-05' },
    after: { first: '2025-05', last: '2025-06' },
    zoneSample: 300,
    comparisonSample: 400,
  },
  {
    code: 'coalville-residents',
    zone: 'coalville',
    name: 'Residents of Coalville (illustrative)',
    before: { first: '2023-10', last: '2023-11' },
    after: { first: '2024-11', last: '2024-12' },
    zoneSample: 300,
    comparisonSample: 400,
  },
];

export interface DemonstrationQuestion {
  code: string;
  wording: string;
  goodDirection: 'up' | 'down';
  good: string[];
  other: string[];
  /** Share of good answers before, in the zones and in the comparison areas. */
  zoneShare: number;
  comparisonShare: number;
  /** Change of the share for people of 65 and over. */
  byAge: number;
}
const agree = { good: ['Strongly agree', 'Agree'], other: ['Disagree', 'Strongly disagree'] };

export const demonstrationQuestions: DemonstrationQuestion[] = [
  {
    code: 'safe-after-dark',
    wording: 'How safe do you feel outside here after dark?',
    goodDirection: 'up',
    good: ['Very safe', 'Fairly safe'],
    other: ['Rather unsafe', 'Very unsafe'],
    zoneShare: 0.46,
    comparisonShare: 0.52,
    byAge: -0.08,
  },
  {
    code: 'asb-problem',
    wording: 'How much of a problem is anti-social behaviour here?',
    goodDirection: 'down',
    good: ['A big problem', 'Some problem'],
    other: ['Not much of a problem', 'No problem'],
    zoneShare: 0.55,
    comparisonShare: 0.46,
    byAge: 0.05,
  },
  {
    code: 'pull-together',
    wording: 'People here pull together to improve the place.',
    goodDirection: 'up',
    ...agree,
    zoneShare: 0.5,
    comparisonShare: 0.54,
    byAge: 0.06,
  },
  {
    code: 'services-listen',
    wording: 'Services deal with what matters to people here.',
    goodDirection: 'up',
    ...agree,
    zoneShare: 0.44,
    comparisonShare: 0.47,
    byAge: 0.04,
  },
];
export const notAnswer = 'Don’t know';

/** Shares of the adults who live there, and of those who answer: the old answer more readily than the young. */
export const demonstrationGroups = [
  {
    code: 'age',
    name: 'Age',
    values: [
      { value: '16 to 34', people: 0.33, answering: 0.26 },
      { value: '35 to 64', people: 0.47, answering: 0.46 },
      { value: '65 and over', people: 0.2, answering: 0.28 },
    ],
  },
  {
    code: 'sex',
    name: 'Sex',
    values: [
      { value: 'woman', people: 0.51, answering: 0.56 },
      { value: 'man', people: 0.49, answering: 0.44 },
    ],
  },
  {
    code: 'tenure',
    name: 'Tenure',
    values: [
      { value: 'owner', people: 0.52, answering: 0.58 },
      { value: 'social renter', people: 0.27, answering: 0.25 },
      { value: 'private renter', people: 0.21, answering: 0.17 },
    ],
  },
];
