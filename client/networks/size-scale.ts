/** The people that a network is meant to have, by its contract with the NHS. */
export const fewest = 30_000;
export const most = 50_000;

const step = 10_000;

/** From 0 to the first ten thousand above everything. */
export const scaleEnd = (patients: readonly number[]): number =>
  Math.ceil((Math.max(most, ...patients) + 1) / step) * step;

export const sizeWords = { below: 'below', within: 'within', above: 'above' } as const;
