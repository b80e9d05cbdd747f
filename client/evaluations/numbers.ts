/** How changes, intervals and chances are said. A fall has a true minus sign, so that it lines up and is read aloud. */

const minus = '−';
const rounded = (value: number, decimals: number): number => {
  const power = 10 ** decimals;
  return Math.round(Math.abs(value) * power) / power;
};

const grouped = (size: number, decimals: number): string =>
  size.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** '−24', '12'; nothing that rounds to zero has a sign. */
export const numberWords = (value: number, decimals = 0): string => {
  const size = rounded(value, decimals);
  return `${value < 0 && size > 0 ? minus : ''}${grouped(size, decimals)}`;
};

/** '−24', '+3', '0'. */
export const signedWords = (value: number, decimals = 0): string => {
  const size = rounded(value, decimals);
  const sign = size === 0 ? '' : value < 0 ? minus : '+';
  return `${sign}${grouped(size, decimals)}`;
};

/** '−24%', '+3%', '0%'. */
export const percentWords = (percent: number): string => `${signedWords(percent)}%`;

export interface Range {
  value: number;
  lower: number | null;
  upper: number | null;
}

/** '−38% to −7%'; null when an end is not known, for half an interval would be read as a whole one. */
export const rangeWords = (
  { lower, upper }: Pick<Range, 'lower' | 'upper'>,
  format: (value: number) => string = percentWords,
): string | null => (lower === null || upper === null ? null : `${format(lower)} to ${format(upper)}`);

/** '−24% (95% interval −38% to −7%)'. */
export const estimateWords = (range: Range, format: (value: number) => string = percentWords): string => {
  const interval = rangeWords(range, format);
  return interval === null
    ? `${format(range.value)}, no interval`
    : `${format(range.value)} (95% interval ${interval})`;
};

/** 'p = 0.05', 'p < 0.001'; as many decimals as decide something. */
export const chanceWords = (p: number, letter = 'p'): string => {
  if (p < 0.001) return `${letter} < 0.001`;
  return `${letter} = ${p < 0.1 ? String(Number(p.toFixed(3))) : p.toFixed(2)}`;
};

/** A chance for a cell of a table. */
export const chanceCell = (p: number | null): string =>
  p === null ? '[x]' : p < 0.001 ? 'under 0.001' : p < 0.1 ? String(Number(p.toFixed(3))) : p.toFixed(2);

/** A number for a cell of a table, or the shorthand for why there is none. */
export const cellWords = (value: number | null, format: (value: number) => string = numberWords): string =>
  value === null ? '[x]' : format(value);

/** '24% lower', '3% higher', 'no different'. */
export const changeWords = (percent: number): string => {
  const size = rounded(percent, 0);
  if (size === 0) return 'no different';
  return `${grouped(size, 0)}% ${percent < 0 ? 'lower' : 'higher'}`;
};

/** '£12,300'. */
export const poundsWords = (pounds: number): string => `${pounds < 0 ? minus : ''}£${grouped(rounded(pounds, 0), 0)}`;
