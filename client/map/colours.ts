import type { Spot } from '../../server/features/hotspots/contract.ts';

/** The colours of the map; the sequential ones are those of styles/tokens.css, which a canvas cannot read. */

/** How a class is filled: a colour, or lines of an ink on it so that it is told apart without colour. */
export interface Look {
  colour: string;
  lines: 'none' | 'level' | 'upright' | 'crossed' | 'dotted';
  ink: string;
}

const sequential = ['#e8f1f8', '#b8d4ea', '#73b0d8', '#2c7fb8', '#12436d'];

const chosen: Record<number, readonly number[]> = {
  1: [2],
  2: [1, 3],
  3: [0, 2, 4],
  4: [0, 1, 3, 4],
  5: [0, 1, 2, 3, 4],
};

/** As many steps from light to dark as there are classes. */
export const rampOf = (classes: number): string[] =>
  (chosen[classes] ?? [0, 1, 2, 3, 4]).map((index) => sequential[index] ?? '#ffffff');

/** Far below 0, below, about 0, above, far above; blue and orange are told apart by nearly everyone, and differ from grey. */
export const divergingRamp: readonly string[] = ['#1f5f9f', '#8fbbdf', '#f7f6f3', '#f3a868', '#a84a08'];

/** The order of the classes of hot and cold spots. */
export const spotOrder = [
  ...(['hot', 'beside hot', 'high among low', 'not beyond chance'] as const),
  ...(['low among high', 'beside cold', 'cold'] as const),
] as const;

const plain = (colour: string): Look => ({ colour, lines: 'none', ink: colour });

export const spotLooks: Record<Exclude<Spot, 'withheld' | 'not available'>, Look> = {
  hot: plain('#a84a08'),
  'beside hot': { colour: '#fbe3c8', lines: 'dotted', ink: '#a84a08' },
  'high among low': { colour: '#f3a868', lines: 'upright', ink: '#7a3504' },
  'not beyond chance': plain('#fbfaf7'),
  'low among high': { colour: '#b8d4ea', lines: 'upright', ink: '#12436d' },
  'beside cold': { colour: '#dbe8f4', lines: 'dotted', ink: '#1f5f9f' },
  cold: { colour: '#1f5f9f', lines: 'level', ink: '#ffffff' },
  island: { colour: '#ffffff', lines: 'crossed', ink: '#505a5f' },
};

export const spotRamp: readonly Look[] = spotOrder.map((spot) => spotLooks[spot]);

export const ink = '#0b0c0c';
export const quietInk = '#3d4549';
export const paper = '#ffffff';
export const land = '#f0f0ec';
export const zoneColour = '#12436d';
export const patternInk = '#8a9296';
export const patternPaper = '#f3f2f1';
