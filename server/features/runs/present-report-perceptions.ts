import { perceptionsPicture } from './present-picture-perceptions.ts';
import {
  type Block,
  figureBlock,
  lead,
  type Section,
  small,
  table,
  tableBlock,
  terms,
} from './present-report-document.ts';
import { chance, figure, interval, maybe, plain, signed } from './present-report-words.ts';
import type { Perceptions } from '../surveys/contract.ts';

/** What residents said before and after, with how many answered. */
export function residents(perceptions: Perceptions): Section {
  const { sentence, survey, mode, responseRate, waves, questions } = perceptions;
  type Cell = (typeof questions)[number]['zone']['before'];
  const one = plain(0);
  const cell = ({ percent: share, lower, upper }: Cell): string =>
    typeof share !== 'number' ? share : `${one(share)}% (${figure(lower, one)} to ${figure(upper, one)})`;
  const rowOf = (text: string, where: string, cells: { before: Cell; after: Cell }): string[] => [
    ...[
      text,
      where,
      cell(cells.before),
      cell(cells.after),
      figure(cells.before.answered),
      figure(cells.after.answered),
    ],
  ];
  const flagged = questions.filter(({ flag }) => flag !== '').map(({ text, flag }): [string, string] => [text, flag]);
  const points = signed(1);
  const blocks: Block[] = [
    lead(sentence),
    figureBlock({
      title: `Share of answers, ${waves.before} to ${waves.after}`,
      note: 'Circle: before; arrow: after. Upper, blue: the zone. Lower, grey: comparison areas. Bold: q at most 0.10.',
      draw: (frame) => perceptionsPicture(perceptions, frame),
      twin: table(
        `Share of answers with 95% intervals, ${waves.before} and ${waves.after}`,
        ['Question', 'Where', 'Before', 'After', 'Answers before', 'after'],
        questions.flatMap(({ text, zone, comparison }) => [
          rowOf(text, 'Zone', zone),
          ...(comparison === null ? [] : [rowOf(text, 'Comparison', comparison)]),
        ]),
        [1],
      ),
    }),
    tableBlock(
      'Change against comparison areas, percentage points',
      ['Question', 'Better is', 'Change', '95% interval', 'p', 'q'],
      questions.map(({ text, goodDirection, change, p, q }) => [
        ...[text, goodDirection === 'up' ? 'more' : 'fewer', maybe(change?.value ?? null, points)],
        ...[change === null ? '[x]' : interval(change, points), chance(p), chance(q)],
      ]),
      [1],
    ),
    ...(flagged.length === 0 ? [] : [terms(flagged)]),
    small(
      `${survey}; ${mode}; ${responseRate === null ? 'response rate not known' : `${plain(1)(responseRate)}% of those asked answered`}.`,
    ),
  ];
  return { id: 'perceptions', title: 'Perceptions', blocks };
}
