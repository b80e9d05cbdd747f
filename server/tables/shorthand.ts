/** Shorthand of the Analysis Function for what is not a number; never a zero, never an empty cell, in their place. */
export const shorthand = [
  { symbol: '[c]', meaning: 'Confidential: withheld to protect people' },
  { symbol: '[x]', meaning: 'Not available: it did not come, or it cannot be worked out' },
] as const;

export const emptyCell = 'An empty cell means that nothing of that kind belongs there.';

/** What a program must take for no value. */
export const missingValues = ['', ...shorthand.map(({ symbol }) => symbol)];
