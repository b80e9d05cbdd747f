/** A picture as plain shapes, so that the page and the PDF draw the same one. Places are from the top left. */
export interface Picture {
  width: number;
  height: number;
  /** What the picture says, for whoever does not see it. */
  alt: string;
  shapes: Shape[];
}

export type Shape =
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; stroke: string; width: number; dash?: number[] }
  | { kind: 'path'; d: string; fill?: string; stroke?: string; width?: number; dash?: number[] }
  | { kind: 'rect'; x: number; y: number; width: number; height: number; fill?: string; stroke?: string }
  | { kind: 'circle'; x: number; y: number; radius: number; fill: string; stroke: string }
  | { kind: 'text'; x: number; y: number; text: string; anchor: Anchor; size: number; colour: string; strong: boolean };
type Anchor = 'start' | 'middle' | 'end';

/** The room for a picture and the size of its words, in points of paper or pixels of screen. */
export interface Frame {
  width: number;
  text: number;
}

export const colours = {
  ink: '#0b0c0c',
  quiet: '#505a5f',
  rule: '#b1b4b6',
  grid: '#e3e5e6',
  surface: '#f3f2f1',
  paper: '#ffffff',
  zone: '#12436d',
  other: '#a4abb0',
  expected: '#a84300',
  expectedTint: '#fbdcc8',
  received: '#2c7fb8',
  leftOut: '#801650',
};

export const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, width = 1): Shape => ({
  kind: 'line',
  x1,
  y1,
  x2,
  y2,
  stroke,
  width,
});
export const dashed = (x1: number, y1: number, x2: number, y2: number, stroke: string): Shape => ({
  kind: 'line',
  x1,
  y1,
  x2,
  y2,
  stroke,
  width: 1,
  dash: [2, 3],
});
export const box = (x: number, y: number, width: number, height: number, fill: string): Shape => ({
  kind: 'rect',
  x,
  y,
  width,
  height,
  fill,
});
export const dot = (x: number, y: number, radius: number, fill: string, stroke = fill): Shape => ({
  kind: 'circle',
  x,
  y,
  radius,
  fill,
  stroke,
});

/** Writes words of one size; `quiet` ones are axis labels, `strong` ones name what matters. */
export const writer =
  (size: number) =>
  (x: number, y: number, text: string, anchor: Anchor = 'start', colour = colours.quiet, strong = false): Shape => ({
    kind: 'text',
    x,
    y,
    text,
    anchor,
    size,
    colour,
    strong,
  });

/** A generous guess, since the page and the paper measure letters differently. */
export const widthOfWords = (text: string, size: number): number => text.length * size * 0.56;

export function wrapWords(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOfWords(`${last} ${word}`, size) <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export type Scale = (value: number) => number;
export const linear =
  (from: number, to: number, start: number, end: number): Scale =>
  (value) =>
    from === to ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start);

/** Round numbers from at or below `least` to at or above `most`, about `parts` steps apart. */
export function roundTicks(least: number, most: number, parts: number): number[] {
  if (!(most > least)) return [least - 1, least, least + 1];
  const rough = (most - least) / parts;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5, 10].find((multiple) => multiple * power >= rough * 0.999) ?? 10);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.ceil(most / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(10)) || 0);
}

export interface Point {
  x: number;
  y: number | null;
}
const short = (value: number): string => String(Math.round(value * 100) / 100);

/** A line that breaks where there is no figure, never one drawn over the gap. */
export function linePath(points: readonly Point[]): string {
  let isDown = false;
  const parts: string[] = [];
  for (const { x, y } of points) {
    if (y === null) isDown = false;
    else {
      parts.push(`${isDown ? 'L' : 'M'}${short(x)} ${short(y)}`);
      isDown = true;
    }
  }
  return parts.join('');
}

/** The area between two lines, in as many pieces as there are runs of months with both. */
export function bandPath(points: readonly { x: number; lower: number | null; upper: number | null }[]): string {
  const pieces: string[] = [];
  let run: { x: number; lower: number; upper: number }[] = [];
  const close = (): void => {
    if (run.length > 1) {
      const there = run.map(({ x, upper }) => ({ x, y: upper }));
      const back = run.map(({ x, lower }) => ({ x, y: lower })).reverse();
      pieces.push(`${linePath([...there, ...back])}Z`);
    }
    run = [];
  };
  for (const { x, lower, upper } of points) {
    if (lower === null || upper === null) close();
    else run.push({ x, lower, upper });
  }
  close();
  return pieces.join('');
}
