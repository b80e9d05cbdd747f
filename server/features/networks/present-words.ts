import type { NetworkMethod } from '../words/contract.ts';
import type { Nearby } from './nearby.ts';

export const methodsBestFirst = [
  ...(['registered-share', 'majority-of-patients', 'catchment', 'nearest-practice'] as const),
] satisfies NetworkMethod[];

/** Each way of making a footprint: what it is made of, and what it cannot say. */
export const methodWords: Record<NetworkMethod, { name: string; sentence: string }> = {
  'registered-share': {
    name: 'Share of registrations',
    sentence:
      'Of all patients who live in a small area, the share that is registered with a practice of the network. It cannot say which of the people of one small area are which: they are taken to be like each other.',
  },
  'majority-of-patients': {
    name: 'Most registrations',
    sentence:
      'Each small area goes whole to the network with most of its patients. It divides the map without overlap, and counts people there who are registered elsewhere.',
  },
  catchment: {
    name: 'Outlines of catchments',
    sentence:
      'Small areas whose centre lies in where the practices say they take patients from. The outlines are of 2020 and not official: they overlap and leave gaps, and say nothing of who is registered.',
  },
  'nearest-practice': {
    name: 'Nearest practice by list size',
    sentence:
      'Each small area goes whole to the network of the practice with the greatest list size over squared distance. A guess, for when nothing is known of where patients live.',
  },
};

/** “1 practice”, “12 practices” */
export const many = (value: number, [one, more]: readonly [string, string]): string =>
  `${value.toLocaleString('en-GB')} ${value === 1 ? one : more}`;

export const sayNearby: Record<Nearby['how'], string> = {
  places:
    'Listed are networks that ever had a practice with its surgery in the area that is loaded, or with at least one in a hundred of its patients there, and those whose outline takes in some of it.',
  catchments:
    'No surgery has a place yet (load postcodes): listed are networks whose outline takes in some of the area that is loaded, and all others of their commissioners.',
  commissioners:
    'No file says where practices or patients are (load practices and postcodes): listed are the networks of the commissioners of Leicester, Leicestershire and Rutland (03W, 04C and 04V).',
  all: 'No file says where practices or patients are (load practices and postcodes): every network is listed.',
};
