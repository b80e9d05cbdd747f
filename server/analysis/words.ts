/** How figures are said in the sentences of a record. A minus is a minus sign, not a hyphen. */
const signed = (value: number, digits: number): string => {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value < 0 ? '−' : '+'}${text}`;
};

/** −24%, +3%, 0% */
export const percent = (value: number): string => `${signed(value, 0)}%`;
/** (95% interval −38% to −7%) */
export const interval = (lower: number | null, upper: number | null): string =>
  `95% interval ${lower === null ? 'open below' : percent(lower)} to ${upper === null ? 'open above' : percent(upper)}`;
/** 24% lower than, 3% higher than, about what */
export function lowerOrHigher(value: number): string {
  const size = Math.abs(value).toFixed(0);
  if (size === '0') return 'about what';
  return `${size}% ${value < 0 ? 'lower' : 'higher'} than`;
}
export const points = (value: number): string => `${signed(value, 0)} percentage points`;
export const whole = (value: number): string => {
  const text = Math.round(Math.abs(value)).toLocaleString('en-GB');
  return value < 0 && text !== '0' ? `−${text}` : text;
};
export const pWords = (p: number): string => {
  if (p < 0.001) return 'p < 0.001';
  return `p = ${p < 0.1 ? p.toFixed(3).replace(/0$/, '') : p.toFixed(2)}`;
};
export const countOf = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
/** A ratio as a change in percent: 0.76 is −24. */
export const asPercent = (ratio: number): number => 100 * (ratio - 1);
