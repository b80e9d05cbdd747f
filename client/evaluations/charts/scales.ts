/** From numbers to places in a picture. Pure, so that a chart can be checked without looking. */

export type Scale = (value: number) => number;

/** A straight scale; a domain of no width puts everything in the middle. */
export const linear =
  (from: number, to: number, start: number, end: number): Scale =>
  (value) =>
    from === to ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start);

const steps = [1, 2, 2.5, 5, 10];

/** Round numbers from at or below `least` to at or above `most`, about `parts` steps apart, 0 among them when inside. */
export const roundTicks = (least: number, most: number, parts: number): number[] => {
  if (!(most > least)) return [least - 1, least, least + 1];
  const rough = (most - least) / parts;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (steps.find((multiple) => multiple * power >= rough * 0.999) ?? 10);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.ceil(most / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(10)) || 0);
};

/** The ends of ticks, which are also the ends of the scale. */
export const endsOf = (ticks: readonly number[]): [from: number, to: number] => [ticks[0] ?? 0, ticks.at(-1) ?? 1];

/** The least and most of what is there; nulls are not numbers and are left out. */
export const extentOf = (values: readonly (number | null)[]): [least: number, most: number] => {
  const numbers = values.filter((value) => value !== null);
  return numbers.length === 0 ? [0, 1] : [Math.min(...numbers), Math.max(...numbers)];
};

/** Fewer ticks where there is no room: every second, third … but always the one that `keep` holds. */
export const thinned = (ticks: readonly number[], room: number, each: number, keep = 0): number[] => {
  const every = Math.max(1, Math.ceil((ticks.length * each) / Math.max(room, each)));
  const anchor = Math.max(0, ticks.indexOf(keep));
  return ticks.filter((_, index) => (index - anchor) % every === 0);
};
