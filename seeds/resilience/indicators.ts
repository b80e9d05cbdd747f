/** One invented measure of resilience, as the catalogue has it, with how it is drawn. */
export interface DemonstrationIndicator {
  code: string;
  name: string;
  unit: string;
  per: number;
  goodDirection: 'up' | 'down';
  pillar: string;
  outcome: 'safe' | 'well' | 'skills' | 'resources';
  source: string;
  lagMonths: number;
  caveat: string;
  /** The areas that its figures are of. */
  level: 'brick' | 'lsoa';
  /** Share of people asked or counted: the denominator. */
  reach: number;
  /** County share of the denominator, 0 to 1. */
  share: number;
  /** Change of the share for a deprivation one standard deviation higher. */
  byDeprivation: number;
}

type Row = [code: string, name: string, unit: string, per: number, goodDirection: 'up' | 'down', pillar: string];
const invented = 'Invented for trying out';

const indicator = (
  [code, name, unit, per, goodDirection, pillar]: Row,
  more: Pick<
    DemonstrationIndicator,
    'outcome' | 'level' | 'reach' | 'share' | 'byDeprivation' | 'caveat' | 'lagMonths'
  >,
): DemonstrationIndicator => ({ code, name, unit, per, goodDirection, pillar, source: invented, ...more });

const panel = { outcome: 'well', lagMonths: 2, reach: 0.4 } as const;
const asked = 'Invented. As if two people in five had been asked.';

export const demonstrationIndicators: DemonstrationIndicator[] = [
  indicator(['neighbours-help', 'Neighbours here help each other', 'percent', 100, 'up', 'Ties'], {
    ...panel,
    level: 'lsoa',
    share: 0.61,
    byDeprivation: -0.03,
    caveat: asked,
  }),
  indicator(['belonging', 'Feel that they belong here', 'percent', 100, 'up', 'Ties'], {
    ...panel,
    level: 'lsoa',
    share: 0.66,
    byDeprivation: -0.03,
    caveat: asked,
  }),
  indicator(['group-activity', 'Took part in a local group in the last year', 'percent', 100, 'up', 'Taking part'], {
    ...panel,
    level: 'lsoa',
    share: 0.27,
    byDeprivation: -0.04,
    caveat: asked,
  }),
  indicator(['influence', 'Can influence decisions about this area', 'percent', 100, 'up', 'Taking part'], {
    ...panel,
    level: 'lsoa',
    share: 0.29,
    byDeprivation: -0.03,
    caveat: asked,
  }),
  indicator(['repeat-calls', 'People who called services three times or more', 'per 1,000', 1000, 'down', 'Services'], {
    outcome: 'safe',
    lagMonths: 1,
    reach: 1,
    level: 'brick',
    share: 0.034,
    byDeprivation: 0.007,
    caveat: 'Invented. A call that is not recorded does not count.',
  }),
  indicator(['sessions-attended', 'Sessions attended at school', 'percent', 100, 'up', 'Services'], {
    outcome: 'skills',
    lagMonths: 3,
    reach: 45,
    level: 'lsoa',
    share: 0.925,
    byDeprivation: -0.008,
    caveat: 'Invented. As if of state schools only.',
  }),
];

/** Four years of April to March: two before the zones began, two after. */
export const indicatorYears: [first: string, last: string][] = [
  ['2022-04', '2023-03'],
  ['2023-04', '2024-03'],
  ['2024-04', '2025-03'],
  ['2025-04', '2026-03'],
];
