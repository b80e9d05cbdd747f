/** The colours of the map; the sequential ones are those of styles/tokens.css, which a canvas cannot read. */

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

export const ink = '#0b0c0c';
export const quietInk = '#3d4549';
export const paper = '#ffffff';
export const land = '#f0f0ec';
export const zoneColour = '#12436d';
export const patternInk = '#8a9296';
export const patternPaper = '#f3f2f1';
