import { monthTicks } from './present-picture-months.ts';
import { startLine } from './present-picture-expected.ts';
import {
  box,
  colours,
  dashed,
  type Frame,
  line,
  type Picture,
  type Shape,
  wrapWords,
  writer,
} from './present-picture.ts';
import type { PublishedRecord } from './protect.ts';

/** Which months came from whom, and which were left out: a cell a month. */
export function coveragePicture({ coverage, question }: PublishedRecord, { width, text }: Frame): Picture {
  const { months, datasets, leftOut } = coverage;
  const write = writer(text);
  const left = width * (width < 420 ? 0.32 : 0.26);
  const top = text * 2.2;
  const step = (width - left) / Math.max(1, months.length);
  const high = text * 1.3;
  const out = new Set(leftOut.map(({ month }) => month));
  let y = top;
  const nextRow = (name: string): { middle: number; words: Shape[] } => {
    const some = wrapWords(name, text, left - 8);
    const height = Math.max(1.9, some.length * 1.2 + 0.7) * text;
    const middle = y + height / 2;
    y += height;
    return {
      middle,
      words: some.map((words, at) =>
        write(0, middle + (at - (some.length - 1) / 2) * text * 1.2 + text * 0.35, words, 'start', colours.ink),
      ),
    };
  };
  const rows = datasets.flatMap(({ name, states }) => {
    const { middle, words } = nextRow(name);
    return [
      ...words,
      line(left, middle, width, middle, colours.grid),
      ...months.flatMap((_, at) => cell(states[at] ?? 'none', left + at * step, middle)),
    ];
  });
  function cell(state: 'received' | 'missing' | 'none', x: number, middle: number): Shape[] {
    if (state === 'none') return [];
    const gap = Math.min(1, step * 0.15);
    const shape = box(x, middle - high / 2, step - gap, high, state === 'received' ? colours.received : colours.paper);
    if (state === 'received') return [shape];
    return [
      shape,
      ...[0.25, 0.75].map((part) =>
        dashed(x + step * part, middle - high / 2, x + step * part, middle + high / 2, colours.quiet),
      ),
    ];
  }
  const last = nextRow('Left out of the estimate');
  const crossed = months.flatMap((month, at): Shape[] => {
    if (!out.has(month)) return [];
    const [x, above, below] = [left + at * step, last.middle - high / 2, last.middle + high / 2];
    return [
      {
        kind: 'rect',
        x: x + 0.5,
        y: above,
        width: step - 1,
        height: high,
        fill: colours.paper,
        stroke: colours.leftOut,
      },
      line(x + 0.5, above, x + step - 0.5, below, colours.leftOut),
    ];
  });
  const startAt = months.indexOf(question.start);
  const axis = { xOf: (at: number) => left + (at + 0.5) * step, step, bottom: y + 2, right: width - text * 5, text };
  const shapes = [
    ...rows,
    ...last.words,
    line(left, last.middle, width, last.middle, colours.grid),
    ...crossed,
    ...(startAt < 0 ? [] : startLine(left + startAt * step, question.start, { top, bottom: y + 2, text, width })),
    ...monthTicks(months, question.start, axis),
  ];
  const names = datasets.map(({ name, states }) => {
    const missing = states.filter((state) => state === 'missing').length;
    return `${name}: ${missing === 0 ? 'every month received' : `${String(missing)} not available`}.`;
  });
  return {
    width,
    height: y + text * 2.2,
    alt: `Months received by dataset. ${names.join(' ')} ${coverage.sentence}`,
    shapes,
  };
}
