/** Lines and bands over months, broken where a month has no number: a gap is never crossed and never falls to zero. */

export interface Place {
  x: number;
  y: number | null;
}
export interface BandPlace {
  x: number;
  lower: number | null;
  upper: number | null;
}

const at = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** Runs of neighbours that fulfil a test. */
export const runsOf = <T>(items: readonly T[], holds: (item: T) => boolean): T[][] => {
  const runs: T[][] = [];
  let inside = false;
  for (const item of items) {
    if (holds(item)) {
      if (!inside) runs.push([]);
      runs.at(-1)?.push(item);
    }
    inside = holds(item);
  }
  return runs;
};

/** The path of a line; a month alone between two gaps becomes a short dash, so that it can be seen. */
export const linePath = (places: readonly Place[]): string =>
  runsOf(places, ({ y }) => y !== null)
    .map((run) => {
      const points = run.map(({ x, y }) => at(x, y ?? 0));
      const [only] = run;
      return run.length === 1 && only ? `M${at(only.x - 1, only.y ?? 0)}h2` : `M${points.join('L')}`;
    })
    .join('');

/** The path of a band between two lines. */
export const bandPath = (places: readonly BandPlace[]): string =>
  runsOf(places, ({ lower, upper }) => lower !== null && upper !== null)
    .map((run) => {
      const there = run.map(({ x, upper }) => at(x, upper ?? 0));
      const back = run.toReversed().map(({ x, lower }) => at(x, lower ?? 0));
      return `M${[...there, ...back].join('L')}Z`;
    })
    .join('');

const widthOfLetter = 7.7;

/** Words in lines no wider than `widthPixels` at 14 px; a word longer than a line stands alone. */
export const wrapped = (text: string, widthPixels: number): string[] => {
  const most = Math.max(8, Math.floor(widthPixels / widthOfLetter));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length + 1 <= most) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
};

/** The same, in no more lines than there is room for; what is left out is an ellipsis, and the table has it whole. */
export const shortened = (text: string, widthPixels: number, mostLines: number): string[] => {
  const lines = wrapped(text, widthPixels);
  return lines.length <= mostLines
    ? lines
    : lines.slice(0, mostLines).map((line, index) => (index === mostLines - 1 ? `${line.replace(/,$/, '')} …` : line));
};
