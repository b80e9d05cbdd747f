import {
  colours,
  dot,
  type Frame,
  line,
  linear,
  type Picture,
  roundTicks,
  type Shape,
  widthOfWords,
  writer,
} from './present-picture.ts';
import { percent, whole } from './present-report-words.ts';
import type { PublishedRecord } from './protect.ts';

type Placebo = NonNullable<PublishedRecord['core']>['placebo'];
type Dot = Placebo['values'][number];

/** Where the zone lies among areas in which nothing started: a dot an area. */
export function placeboPicture(placebo: Placebo, zoneName: string, { width, text }: Frame): Picture {
  const { values } = placebo;
  const write = writer(text);
  const percents = values.map((one) => one.percent);
  const ticks = roundTicks(Math.min(0, ...percents), Math.max(0, ...percents), width < 420 ? 4 : 7);
  const [left, right] = [text * 2, width - text * 2];
  const xOf = linear(ticks[0] ?? 0, ticks.at(-1) ?? 1, left, right);
  const size = Math.max(9, width / 64);
  const stacks = stacked(values, (one) => xOf(one.percent), size);
  const highest = Math.max(...stacks.map(({ level }) => level), 5) + 1;
  const bottom = text * 3.2 + highest * size;
  const zone = stacks.find(({ one }) => one.isZone);
  const bigger = asLargeAs(placebo);
  const shapes: Shape[] = [
    ...ticks.flatMap((tick) => [
      line(xOf(tick), text * 3, xOf(tick), bottom, tick === 0 ? colours.quiet : colours.grid),
      write(xOf(tick), bottom + text * 1.4, percent(tick), 'middle'),
    ]),
    line(left, bottom, right, bottom, colours.quiet),
    write(left, bottom + text * 2.9, 'fewer'),
    write(right, bottom + text * 2.9, 'more', 'end'),
    ...stacks.map(({ one, x, level }) => {
      const y = bottom - size * (level + 0.5) - 1;
      if (one.isZone) return dot(x, y, size / 2 + 0.5, colours.zone);
      return bigger.has(one)
        ? dot(x, y, size / 2 - 0.8, colours.paper, colours.ink)
        : dot(x, y, size / 2 - 0.6, colours.other);
    }),
    ...(zone === undefined ? [] : nameOfZone(zone, `${zoneName} ${percent(zone.one.percent)}`)),
  ];
  function nameOfZone({ x, level }: Stacked, words: string): Shape[] {
    const half = widthOfWords(words, text) / 2;
    const middle = Math.min(width - half, Math.max(half, x));
    return [
      line(x, text * 1.6, x, bottom - size * (level + 1) - 2, colours.zone, 1.6),
      write(middle, text * 1.1, words, 'middle', colours.zone, true),
    ];
  }
  const alt = `Dot chart: the change in ${zoneName} and in ${whole(values.length - 1)} comparison areas where nothing started. ${placebo.sentence}`;
  return { width, height: bottom + text * 3.4, alt, shapes };
}

/** The areas that the rank counts: by size on the scale of ratios, or falls only where the plan asked for a fall. */
function asLargeAs({ values, rank }: Placebo): Set<Dot> {
  const sizeOf = (one: Dot): number => Math.log(Math.max(1e-9, 1 + one.percent / 100));
  const zone = values.find(({ isZone }) => isZone);
  if (zone === undefined) return new Set();
  const others = values.filter(({ isZone }) => !isZone);
  const either = others.filter((one) => Math.abs(sizeOf(one)) >= Math.abs(sizeOf(zone)));
  return new Set(either.length + 1 === rank ? either : others.filter((one) => one.percent <= zone.percent));
}

interface Stacked {
  one: Dot;
  x: number;
  level: number;
}
/** Columns as wide as a dot, filled from the bottom, the zone first so that it stands on the axis. */
function stacked(values: readonly Dot[], placeOf: (one: Dot) => number, size: number): Stacked[] {
  const levels = new Map<number, number>();
  return [...values]
    .sort((a, b) => Number(b.isZone) - Number(a.isZone) || a.percent - b.percent)
    .map((one) => {
      const column = Math.round(placeOf(one) / size);
      const level = levels.get(column) ?? 0;
      levels.set(column, level + 1);
      return { one, x: column * size, level };
    });
}
