import type { Perceptions } from '../surveys/contract.ts';
import {
  colours,
  dot,
  type Frame,
  line,
  linear,
  type Picture,
  type Shape,
  wrapWords,
  writer,
} from './present-picture.ts';
import { whole } from './present-report-words.ts';

type Cell = Perceptions['questions'][number]['zone'];
const shareOf = (cell: Cell['before'] | undefined): number | null =>
  typeof cell?.percent === 'number' ? cell.percent : null;

/** What residents said before and after: an arrow a question for the zone, a paler one for comparison areas. */
export function perceptionsPicture({ questions, sentence, waves }: Perceptions, { width, text }: Frame): Picture {
  const write = writer(text);
  const nameRoom = width * (width < 420 ? 0.4 : 0.42);
  const [left, right] = [nameRoom + text * 3.2, width - text * 2.4];
  const shares = questions.flatMap(({ zone, comparison }) =>
    [zone.before, zone.after, comparison?.before, comparison?.after].map(shareOf).filter((one) => one !== null),
  );
  const from = Math.floor(Math.min(...shares, 100) / 10) * 10;
  const to = Math.max(from + 20, Math.ceil(Math.max(...shares, 0) / 10) * 10);
  const xOf = linear(from, to, left, right);
  let y = 4;
  const rows = questions.flatMap((question): Shape[] => {
    const isStrong = question.q !== null && question.q <= 0.1;
    const some = wrapWords(question.text, text, nameRoom);
    const height = Math.max(question.comparison === null ? 2.6 : 4.2, some.length * 1.25 + 1.2) * text;
    const top = y;
    y += height;
    return [
      ...some.map((words, at) => write(0, top + text * (1.4 + at * 1.25), words, 'start', colours.ink, isStrong)),
      ...arrow(question.zone, top + text * 1.1, colours.zone, isStrong),
      ...(question.comparison === null ? [] : arrow(question.comparison, top + text * 2.7, colours.quiet, false)),
    ];
  });
  function arrow({ before, after }: Cell, at: number, colour: string, isStrong: boolean): Shape[] {
    const [one, two] = [shareOf(before), shareOf(after)];
    if (one === null || two === null) return [write(left, at + text * 0.35, 'not shown: see the table')];
    const side = two >= one ? 1 : -1;
    const [x1, x2] = [xOf(one), xOf(two)];
    const tip = Math.abs(x2 - x1) > 9 ? 5 : 0;
    const words = (x: number, share: number, away: number): Shape =>
      write(x + away * 8, at + text * 0.35, whole(share), away < 0 ? 'end' : 'start', colour, isStrong);
    return [
      line(x1, at, x2, at, colour, isStrong ? 2.4 : 1.4),
      ...(tip === 0
        ? [dot(x2, at, 2.6, colour)]
        : [
            {
              kind: 'path' as const,
              fill: colour,
              d: `M${x2.toFixed(1)} ${at.toFixed(1)}l${String(-side * 6)} -4v8Z`,
            },
          ]),
      dot(x1, at, 3.2, colours.paper, colour),
      words(x1, one, -side),
      words(x2, two, side),
    ];
  }
  const bottom = y;
  const tens = Array.from({ length: (to - from) / 10 + 1 }, (_, at) => from + at * 10);
  const every = Math.ceil((text * 3.4 * tens.length) / (right - left));
  const axis = tens
    .filter((_, at) => at % every === 0)
    .flatMap((tick) => [
      line(xOf(tick), 2, xOf(tick), bottom, colours.grid),
      write(xOf(tick), bottom + text * 1.3, `${whole(tick)}%`, 'middle'),
    ]);
  const alt = `Arrows from ${waves.before} to ${waves.after}: share of answers to ${whole(questions.length)} questions, in the zone and in comparison areas. ${sentence}`;
  return { width, height: bottom + text * 1.8, alt, shapes: [...axis, ...rows] };
}
