import type { AreaProfileAnswer } from './contract.ts';
import type { AreaProfile } from './profile.ts';
import { kindNames } from '../words/kinds.ts';

const methods: Record<string, string> = {
  'population-weighted-centre': 'Whole small areas are added up, those whose people’s centre lies inside the line.',
  'majority-of-area': 'Whole small areas are added up, those that lie mostly inside the line.',
  codes: 'The small areas named for it are added up whole.',
  brick: 'The smallest area that is loaded.',
  'registered-share':
    'Of every small area the share of its patients who are registered with the network is taken, so counts are estimates.',
  'majority-of-patients': 'Whole small areas are added up, those with more patients of this network than of any other.',
  catchment:
    'Whole small areas are added up, those whose people’s centre lies in the outline of the network. Outlines of networks overlap.',
  'nearest-practice':
    'Whole small areas are added up, those drawn most to a practice of this network by size and distance.',
};

export function presentFootprint({ asked, area, districts }: AreaProfile): AreaProfileAnswer['footprint'] {
  const { row, own } = area;
  const { kind, code, method } = asked;
  const [one] = kindNames[kind];
  return {
    ref: `${kind}${method === null ? '' : `.${method}`}:${code}`,
    name: row.name,
    kindName: one,
    version: row.version,
    method: row.method,
    methodSentence: methods[row.method] ?? '',
    people: row.people,
    households: row.households,
    areaM2: row.area_m2,
    bricks: own.brick.length,
    districts,
  };
}
