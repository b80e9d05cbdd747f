import { colours, line, type Shape, widthOfWords, writer } from './present-picture.ts';
import { monthName } from './present-report-words.ts';

interface Axis {
  xOf: (at: number) => number;
  step: number;
  bottom: number;
  right: number;
  text: number;
}

/** Names the month of the start in every year, as far as there is room for the names. */
export function monthTicks(
  months: readonly string[],
  start: string,
  { xOf, step, bottom, right, text }: Axis,
): Shape[] {
  const write = writer(text);
  const named = months.flatMap((month, at) =>
    month.slice(5) === start.slice(5) ? [{ month, x: xOf(at) - step / 2 }] : [],
  );
  let free = Number.NEGATIVE_INFINITY;
  return named.flatMap(({ month, x }) => {
    const words = monthName(month);
    const tick = line(x, bottom, x, bottom + 4, colours.quiet);
    const ends = x + widthOfWords(words, text);
    if (x < free || ends > right + text * 5) return [tick];
    free = ends + text;
    return [tick, write(x, bottom + text * 1.5, words)];
  });
}
