import { type IntervalRow, intervalPicture } from './present-picture-intervals.ts';
import { figureBlock, lead, type Section, small, table, tableBlock, terms } from './present-report-document.ts';
import {
  chance,
  estimate,
  interval,
  maybe,
  percent,
  plain,
  type Range,
  signed,
  whole,
} from './present-report-words.ts';
import { residents } from './present-report-perceptions.ts';
import type { PublishedRecord } from './protect.ts';

type Some<K extends 'displacement' | 'resilience' | 'perceptions'> = NonNullable<PublishedRecord[K]>;

/** Next door, social resilience and what residents say; a strand that the plan did not ask for has no section. */
export const strandSections = ({ displacement, resilience, perceptions }: PublishedRecord): Section[] => [
  ...(displacement === null ? [] : [nextDoor(displacement)]),
  ...(resilience === null ? [] : [neighbourhood(resilience)]),
  ...(perceptions === null ? [] : [residents(perceptions)]),
];

const excludesNone = ({ lower, upper }: Range): boolean => lower !== null && upper !== null && (upper < 0 || lower > 0);
const two = signed(2);

function nextDoor({ sentence, rings, net, weighted, quotient }: Some<'displacement'>): Section {
  const ringName = (from: number, to: number): string => `${whole(from)} to ${whole(to)} m round it`;
  const sum =
    net === null ? [] : [{ ...net, name: 'Zone and rings together', isStrong: excludesNone(net), isSum: true }];
  const rows: IntervalRow[] = [
    ...rings.map((ring) => ({ ...ring, name: ringName(ring.fromMetres, ring.toMetres), isStrong: excludesNone(ring) })),
    ...sum,
  ];
  const facts: [string, string][] = [
    ...(weighted === null
      ? []
      : [['Weighted displacement difference, incidents', estimate(weighted, signed(0))] satisfies [string, string]]),
    ...(quotient === null
      ? []
      : [
          [
            'Weighted displacement quotient (below −1: more moved than was prevented)',
            estimate(quotient, plain(2)),
          ] satisfies [string, string],
        ]),
  ];
  const shown = figureBlock({
    title: 'Change against comparison areas in rings round the zone, with 95% intervals',
    note: 'Filled: the interval leaves out no change.',
    draw: (frame) =>
      intervalPicture({ rows, alt: altOf(rows, percent, sentence), say: percent, sides: ['fewer', 'more'] }, frame),
    twin: table(
      'Change in rings round the zone',
      ['Where', 'People', 'Change', '95% interval', 'p'],
      [
        ...rings.map((ring) => [
          ...[ringName(ring.fromMetres, ring.toMetres), maybe(ring.people), percent(ring.value), interval(ring)],
          chance(ring.p),
        ]),
        ...sum.map((one) => [one.name, '', percent(one.value), interval(one), '']),
      ],
    ),
  });
  return {
    id: 'displacement',
    title: 'Displacement',
    blocks: [lead(sentence), ...(rows.length === 0 ? [] : [shown]), ...(facts.length === 0 ? [] : [terms(facts)])],
  };
}

const altOf = (rows: readonly IntervalRow[], say: (value: number) => string, sentence: string): string =>
  `Dots with intervals. ${rows.map((row) => `${row.name}: ${estimate(row, say)}.`).join(' ')} ${sentence}`;

function neighbourhood({ sentence, indicators, index, robustness }: Some<'resilience'>): Section {
  const weights =
    robustness === null ? {} : { behind: { lower: robustness.weightsLower, upper: robustness.weightsUpper } };
  const rows: IntervalRow[] = [
    ...indicators.flatMap(({ name, change, q }) =>
      change === null ? [] : [{ ...change, name, isStrong: q !== null && q <= 0.1 }],
    ),
    ...(index === null
      ? []
      : [{ ...index, ...weights, name: 'Index of all', isStrong: (index.p ?? 1) <= 0.05, isSum: true }]),
  ];
  const shown = figureBlock({
    title: 'Change against comparison areas in standard deviations of the baseline, with 95% intervals',
    note: `Filled: q at most 0.10, more than chance though many were tested.${robustness === null ? '' : ' Grey box: the index under other weights.'}`,
    draw: (frame) =>
      intervalPicture({ rows, alt: altOf(rows, two, sentence), say: two, sides: ['worse', 'better'] }, frame),
    twin: table(
      'Change against comparison areas in standard deviations; above 0 is better',
      ['Measure', 'Change', '95% interval', 'p', 'q'],
      [
        ...indicators.map(({ name, change, p, q }) => [
          ...[name, maybe(change?.value ?? null, two), change === null ? '[x]' : interval(change, two)],
          ...[chance(p), chance(q)],
        ]),
        ...(index === null ? [] : [['Index of all', two(index.value), interval(index, two), chance(index.p), '']]),
      ],
    ),
  });
  return {
    id: 'resilience',
    title: 'Resilience',
    blocks: [
      lead(sentence),
      ...(rows.length === 0 ? [] : [shown]),
      tableBlock(
        'Measures before and after',
        ['Measure', 'Zone before', 'Zone after', 'Comparison before', 'Comparison after'],
        indicators.map(({ name, unit, zone, comparison }) => [
          unit === '' ? name : `${name} (${unit})`,
          ...[zone.before, zone.after, comparison.before, comparison.after].map((value) => maybe(value, plain(1))),
        ]),
      ),
      ...(robustness === null ? [] : [small(underOtherChoices(robustness))]),
      tableBlock(
        'Where the measures come from',
        ['Measure', 'Source', 'Caveat'],
        indicators.map(({ name, source, caveat }) => [name, source, caveat]),
        [1, 2],
      ),
    ],
  };
}

function underOtherChoices(robustness: NonNullable<Some<'resilience'>['robustness']>): string {
  const { weightsLower, weightsUpper, rank, leaveOneOut } = robustness;
  const values = leaveOneOut.map(({ value }) => value);
  const without =
    values.length === 0
      ? ''
      : ` Leaving out one measure at a time: ${two(Math.min(...values))} to ${two(Math.max(...values))}.`;
  const place =
    rank === null
      ? ''
      : ` Place ${rank.value} of ${rank.areas} areas, the best first; ${plain(0)(rank.lower)} to ${plain(0)(rank.upper)} under other weights.`;
  return `The index under other weights: ${two(weightsLower)} to ${two(weightsUpper)}.${place}${without}`;
}
