import { monthTicks } from './present-picture-months.ts';
import {
  bandPath,
  box,
  colours,
  dashed,
  dot,
  type Frame,
  line,
  linear,
  linePath,
  type Picture,
  roundTicks,
  type Shape,
  widthOfWords,
  writer,
} from './present-picture.ts';
import { count, monthName, whole } from './present-report-words.ts';
import type { PublishedRecord } from './protect.ts';

type Month = NonNullable<PublishedRecord['core']>['months'][number];
type Shown = Pick<PublishedRecord, 'question'> & { months: Month[] };

const seen = ({ observed, leftOut }: Month): number | null =>
  leftOut === null && typeof observed === 'number' ? observed : null;

/** What happened and what comparison areas imply, month by month. */
export function expectedPicture({ question, months }: Shown, { width, text }: Frame): Picture {
  const write = writer(text);
  const height = Math.round(width < 420 ? width * 0.75 : width * 0.3);
  const named = width < 420 ? 0 : widthOfWords('observed', text) + 8;
  const [left, right, top, bottom] = [text * 2.6, width - named, text * 2.2, height - text * 2];
  const step = (right - left) / Math.max(months.length, 1);
  const xOf = (at: number): number => left + (at + 0.5) * step;
  const most = Math.max(1, ...months.map((one) => Math.max(seen(one) ?? 0, one.upper ?? 0, one.expected ?? 0)));
  const ticks = roundTicks(0, most, 4).filter(Number.isInteger);
  const yOf = linear(0, ticks.at(-1) ?? 1, bottom, top);
  const place = (value: number | null): number | null => (value === null ? null : yOf(value));
  const startAt = months.findIndex(({ month }) => month >= question.start);
  const xStart = startAt < 0 ? null : left + startAt * step;
  const gaps = months.flatMap((one, at) => (seen(one) === null ? [at] : []));
  const points = months.map((one, at) => ({ x: xOf(at), y: place(seen(one)) }));
  const shapes: Shape[] = [
    ...(xStart === null ? [] : [box(xStart, top, right - xStart, bottom - top, colours.surface)]),
    ...ticks.flatMap((tick) => [
      line(left, yOf(tick), right, yOf(tick), tick === 0 ? colours.quiet : colours.grid),
      write(left - 6, yOf(tick) + text * 0.35, whole(tick), 'end'),
    ]),
    {
      kind: 'path',
      fill: colours.expectedTint,
      d: bandPath(months.map((one, at) => ({ x: xOf(at), lower: place(one.lower), upper: place(one.upper) }))),
    },
    ...gaps.flatMap((at) => [
      dashed(left + at * step, top, left + at * step, bottom, colours.quiet),
      dashed(left + (at + 1) * step, top, left + (at + 1) * step, bottom, colours.quiet),
    ]),
    {
      kind: 'path',
      stroke: colours.expected,
      width: 1.5,
      dash: [4, 3],
      d: linePath(months.map(({ expected }, at) => ({ x: xOf(at), y: place(expected) }))),
    },
    { kind: 'path', stroke: colours.zone, width: 1.8, d: linePath(points) },
    ...points.flatMap(({ x, y }, at) =>
      y === null || at < startAt || startAt < 0 ? [] : [dot(x, y, 2.2, colours.zone)],
    ),
    ...loneMonths(points).map(({ x, y }) => dot(x, y, 2.2, colours.zone)),
    ...monthTicks(
      months.map(({ month }) => month),
      question.start,
      { xOf, step, bottom, text, right },
    ),
    ...(xStart === null ? [] : startLine(xStart, question.start, { top, bottom, text, width })),
    ...(named === 0 ? [] : endNames(months, { x: right + 6, yOf, text, top, bottom })),
  ];
  const after = startAt < 0 ? [] : months.slice(startAt).filter((one) => seen(one) !== null && one.expected !== null);
  const below = after.filter((one) => (seen(one) ?? 0) < (one.expected ?? 0)).length;
  const alt = `Line chart: ${question.unit} a month in ${question.zone.name}, observed and expected with its 95% interval. After the start, ${count(below, 'month', 'months')} of ${whole(after.length)} lie below what was expected. ${gaps.length === 0 ? '' : `${count(gaps.length, 'month has', 'months have')} no figure.`}`;
  return { width, height, alt: alt.trim(), shapes };
}

/** A month between two gaps would be a line of no length. */
const loneMonths = (points: { x: number; y: number | null }[]): { x: number; y: number }[] =>
  points.flatMap(({ x, y }, at) =>
    y !== null && (points[at - 1]?.y ?? null) === null && (points[at + 1]?.y ?? null) === null ? [{ x, y }] : [],
  );

interface StartRoom {
  top: number;
  bottom: number;
  text: number;
  width: number;
}
export function startLine(x: number, start: string, { top, bottom, text, width }: StartRoom): Shape[] {
  const words = `Start, ${monthName(start)}`;
  const fits = x + widthOfWords(words, text) < width;
  const y = top - text * 0.8;
  return [
    line(x, top - text * 0.6, x, bottom, colours.ink, 1.6),
    writer(text)(fits ? x : Math.min(x + text, width), y, words, fits ? 'start' : 'end', colours.ink, true),
  ];
}

interface Ends {
  x: number;
  yOf: (value: number) => number;
  text: number;
  top: number;
  bottom: number;
}
/** The lines' own names at their ends, never over each other. */
function endNames(months: Month[], { x, yOf, text, top, bottom }: Ends): Shape[] {
  const observed = months.map(seen).findLast((one) => one !== null) ?? null;
  const expected = months.findLast((one) => one.expected !== null)?.expected ?? null;
  if (observed === null || expected === null) return [];
  const [first, second] = [yOf(observed), yOf(expected)];
  const push = Math.max(0, text * 1.4 - Math.abs(first - second)) / 2;
  const side = first >= second ? 1 : -1;
  const inside = (y: number): number => Math.min(bottom, Math.max(top + text, y)) + text * 0.35;
  const write = writer(text);
  return [
    write(x, inside(first + side * push), 'observed', 'start', colours.zone, true),
    write(x, inside(second - side * push), 'expected', 'start', colours.expected, true),
  ];
}
