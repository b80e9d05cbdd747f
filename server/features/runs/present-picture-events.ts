import {
  bandPath,
  colours,
  dot,
  type Frame,
  line,
  linear,
  type Picture,
  roundTicks,
  type Shape,
  writer,
} from './present-picture.ts';
import { percent, signed, whole } from './present-report-words.ts';
import type { PublishedRecord } from './protect.ts';

type Study = NonNullable<PublishedRecord['core']>['eventStudy'];
const farthestPercent = 100;

/** Zone against comparison quarter by quarter: alike before the start, or already drifting? */
export function eventPicture({ quarters, sentence }: Study, { width, text }: Frame): Picture {
  const write = writer(text);
  const height = Math.round(width < 420 ? width * 0.72 : width * 0.36);
  const [left, right, top, bottom] = [text * 3.6, width - 4, text * 1.8, height - text * 3.4];
  const values = quarters.flatMap(({ value, lower, upper, placeboLower, placeboUpper }) => [
    ...[value, lower ?? value, upper ?? value, placeboLower ?? value, placeboUpper ?? value],
  ]);
  // Quarters with few incidents have intervals without end; the picture is of the others.
  const ticks = roundTicks(
    Math.max(-farthestPercent, Math.min(0, ...values)),
    Math.min(farthestPercent, Math.max(0, ...values)),
    4,
  );
  const yAt = linear(ticks[0] ?? 0, ticks.at(-1) ?? 1, bottom, top);
  const yOf = (value: number): number => Math.min(bottom, Math.max(top, yAt(value)));
  const step = (right - left) / Math.max(1, quarters.length);
  const xOf = (at: number): number => left + (at + 0.5) * step;
  const startAt = quarters.findIndex(({ quarter }) => quarter >= 0);
  const every = Math.ceil((text * 2.6) / step);
  const shapes: Shape[] = [
    {
      kind: 'path',
      fill: '#dcdfe1',
      d: bandPath(
        quarters.map(({ placeboLower, placeboUpper }, at) => ({
          x: xOf(at),
          lower: placeboLower === null ? null : yOf(placeboLower),
          upper: placeboUpper === null ? null : yOf(placeboUpper),
        })),
      ),
    },
    ...ticks.flatMap((tick) => [
      line(left, yOf(tick), right, yOf(tick), tick === 0 ? colours.quiet : colours.grid),
      write(left - 6, yOf(tick) + text * 0.35, percent(tick), 'end'),
    ]),
    ...quarters.flatMap(({ quarter, value, lower, upper }, at): Shape[] => [
      ...(lower === null || upper === null ? [] : [line(xOf(at), yOf(lower), xOf(at), yOf(upper), colours.zone, 1.4)]),
      dot(xOf(at), yOf(value), 3, quarter >= 0 ? colours.zone : colours.paper, colours.zone),
      ...((at - startAt) % every === 0 ? [write(xOf(at), bottom + text * 1.4, signed(0)(quarter), 'middle')] : []),
    ]),
    ...(startAt < 0
      ? []
      : [
          line(left + startAt * step, top - text * 0.6, left + startAt * step, bottom, colours.ink, 1.6),
          write(left + startAt * step, top - text * 0.8, 'Start', 'middle', colours.ink, true),
        ]),
    write((left + right) / 2, bottom + text * 2.9, 'quarters from the start', 'middle'),
  ];
  const before = quarters.filter(({ quarter }) => quarter < 0).length;
  const alt = `Dots with intervals: change against comparison areas in ${whole(before)} quarters before the start and ${whole(quarters.length - before)} after. ${sentence}`;
  return { width, height, alt, shapes };
}
