import {
  box,
  colours,
  dot,
  type Frame,
  line,
  linear,
  type Picture,
  roundTicks,
  type Shape,
  widthOfWords,
  wrapWords,
  writer,
} from './present-picture.ts';
import type { Range, Say } from './present-report-words.ts';

export interface IntervalRow extends Range {
  name: string;
  /** Filled: the estimate that the plan named, or one that stands after many were tested. */
  isStrong: boolean;
  /** Set off by a rule: the whole of the rows above it. */
  isSum?: boolean;
  /** Where it would lie under other weights. */
  behind?: { lower: number; upper: number };
}
interface Told {
  rows: IntervalRow[];
  alt: string;
  say: Say;
  /** Words for the two ends of the axis. */
  sides: [string, string];
}

/** Estimates with their intervals, a row each: name, dot and line, figure. */
export function intervalPicture({ rows, alt, say, sides }: Told, { width, text }: Frame): Picture {
  const write = writer(text);
  const nameRoom = width * (width < 420 ? 0.36 : 0.34);
  const valueRoom = Math.max(...rows.map(({ value }) => widthOfWords(say(value), text))) + 6;
  const [left, right] = [nameRoom + 10, width - valueRoom - 10];
  const ends = rows.flatMap(({ value, lower, upper, behind }) => [
    ...[value, lower ?? value, upper ?? value],
    ...(behind === undefined ? [] : [behind.lower, behind.upper]),
  ]);
  const ticks = roundTicks(Math.min(0, ...ends), Math.max(0, ...ends), width < 420 ? 3 : 5);
  const xOf = linear(ticks[0] ?? 0, ticks.at(-1) ?? 1, left, right);
  const lines = rows.map(({ name }) => wrapWords(name, text, nameRoom));
  const heights = lines.map((some) => Math.max(2.1, some.length * 1.25 + 0.9) * text);
  const bottom = heights.reduce((all, one) => all + one, 4);
  const isTight = (right - left) / ticks.length < text * 3.2;
  const axis = ticks.flatMap((tick, at): Shape[] => [
    line(xOf(tick), 2, xOf(tick), bottom, tick === 0 ? colours.quiet : colours.grid),
    ...(isTight && at % 2 === 1 && tick !== 0 ? [] : [write(xOf(tick), bottom + text * 1.4, say(tick), 'middle')]),
  ]);
  let y = 4;
  const shapes = rows.flatMap((row, at): Shape[] => {
    const { value, lower, upper, isStrong, isSum = false, behind } = row;
    const height = heights[at] ?? 0;
    const middle = y + height / 2;
    const some = lines[at] ?? [];
    const colour = isStrong ? colours.zone : colours.quiet;
    const rule = isSum ? [line(0, y, width, y, colours.rule)] : [];
    y += height;
    return [
      ...rule,
      ...some.map((words, line) =>
        write(
          0,
          middle + (line - (some.length - 1) / 2) * text * 1.25 + text * 0.35,
          words,
          'start',
          colours.ink,
          isStrong,
        ),
      ),
      ...(behind === undefined
        ? []
        : [box(xOf(behind.lower), middle - 6, Math.max(1, xOf(behind.upper) - xOf(behind.lower)), 12, colours.grid)]),
      ...(lower === null || upper === null
        ? []
        : [line(xOf(lower), middle, xOf(upper), middle, colour, isStrong ? 2.4 : 1.3)]),
      dot(xOf(value), middle, 4, isStrong ? colours.zone : colours.paper, colour),
      write(width, middle + text * 0.35, say(value), 'end', isStrong ? colours.ink : colours.quiet, isStrong),
    ];
  });
  const words = [write(left, bottom + text * 2.9, sides[0]), write(right, bottom + text * 2.9, sides[1], 'end')];
  return { width, height: bottom + text * 3.4, alt, shapes: [...axis, ...shapes, ...words] };
}
