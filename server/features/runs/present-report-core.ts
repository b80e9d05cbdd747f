import { capital } from '../words/capital.ts';
import { eventPicture } from './present-picture-events.ts';
import { expectedPicture } from './present-picture-expected.ts';
import { placeboPicture } from './present-picture-placebo.ts';
import {
  type Block,
  figureBlock,
  heading,
  lead,
  paragraph,
  type Section,
  small,
  table,
  tableBlock,
  terms,
} from './present-report-document.ts';
import {
  chance,
  estimate,
  figure,
  interval,
  maybe,
  monthName,
  percent,
  periodName,
  plain,
  signed,
  whole,
} from './present-report-words.ts';
import { otherEstimates } from './present-report-estimates.ts';
import type { PublishedRecord } from './protect.ts';

type Core = NonNullable<PublishedRecord['core']>;
type Question = PublishedRecord['question'];

/** The problem that the zone was for: what happened, could it be chance, and what other ways of looking say. */
export const coreSections = (core: Core, question: Question): Section[] => [
  problem(core, question),
  chanceOrSpike(core, question),
  otherEstimates(core),
];

function problem(core: Core, question: Question): Section {
  const { months } = core;
  const { zone, unit } = question;
  const upTo = (value: number | null): string => maybe(value, plain(1));
  return {
    id: 'core',
    title: 'Core problem',
    blocks: [
      lead(core.sentence),
      figureBlock({
        title: `${capital(unit)} a month in ${zone.name}, observed and expected, ${periodName({ from: question.pre.from, to: question.post.to })}`,
        note: 'Dashed: expected from comparison areas, with its 95% interval. Between dotted lines: months left out or withheld.',
        draw: (frame) => expectedPicture({ question, months }, frame),
        twin: table(
          `${capital(unit)} a month in ${zone.name}, observed and expected`,
          ['Month', 'Observed', 'Expected', '95% interval', 'Left out because'],
          months.map(({ month, observed, expected, leftOut, ...ends }) => [
            ...[monthName(month), figure(observed), upTo(expected), interval(ends, plain(1)), leftOut ?? ''],
          ]),
          [4],
        ),
        twinAtEnd: true,
      }),
    ],
  };
}

function chanceOrSpike(core: Core, question: Question): Section {
  const { placebo, eventStudy, inTime, inOutcome, spike, detectablePercent } = core;
  const { preTrend } = eventStudy;
  return {
    id: 'chance',
    title: 'Could it be chance or a spike?',
    blocks: [
      lead(placebo.sentence),
      figureBlock({
        title: `Change in ${periodName(question.post)} in ${question.zone.name} and in ${whole(placebo.areas - 1)} areas where nothing started`,
        note: 'Each dot is an area. Open: areas that changed at least as much as the zone.',
        draw: (frame) => placeboPicture(placebo, question.zone.name, frame),
        twin: table(
          'Change in the zone and in each comparison area',
          ['Area', 'Code', 'Change'],
          [...placebo.values]
            .sort((a, b) => a.percent - b.percent)
            .map(({ name, code, percent: change, isZone }) => [
              isZone ? `${name} (the zone)` : name,
              code,
              percent(change),
            ]),
          [1],
        ),
        twinAtEnd: true,
      }),
      heading('Was it a spike?'),
      paragraph(spike.sentence),
      terms([
        ['Change seen, before to after', maybe(spike.seenPercent, percent)],
        ['Expected anyway, from its earlier level', maybe(spike.expectedAnywayPercent, percent)],
        ['What is left after that', maybe(spike.correctedPercent, percent)],
        ['Smallest fall that it could have found', maybe(detectablePercent, (size) => percent(-Math.abs(size)))],
      ]),
      heading('Did zone and comparison areas run alike before?'),
      paragraph(eventStudy.sentence),
      figureBlock({
        title: 'Change against comparison areas by quarter from the start',
        note: 'Against the last quarter before the start; lines: 95% intervals. Grey: where comparison areas lie. Cut off beyond 100%.',
        draw: (frame) => eventPicture(eventStudy, frame),
        twin: table(
          'Change against comparison areas by quarter from the start',
          ['Quarter', 'Change', '95% interval', 'Comparison areas'],
          eventStudy.quarters.map(({ quarter, value, placeboLower, placeboUpper, ...ends }) => [
            ...[signed(0)(quarter), percent(value), interval(ends)],
            interval({ lower: placeboLower, upper: placeboUpper }),
          ]),
        ),
        twinAtEnd: true,
      }),
      small(
        `Trend before the start: ${maybe(preTrend.slopePercent, percent)} a quarter, p ${chance(preTrend.p)}. If it went on, it would account for ${maybe(preTrend.biasLeftPercent, percent)}.`,
      ),
      ...pretended(inTime),
      ...(inOutcome === null
        ? []
        : [
            heading('Something that the zone could not change'),
            paragraph(inOutcome.sentence),
            small(`${inOutcome.name}: ${estimate(inOutcome)}, p ${chance(inOutcome.p)}.`),
          ]),
    ],
  };
}

function pretended({ sentence, starts }: Core['inTime']): Block[] {
  if (starts.length === 0) return [];
  return [
    heading('Had it begun earlier'),
    paragraph(sentence),
    tableBlock(
      'Change from starts that were not',
      ['Pretended start', 'Change'],
      starts.map(({ start, percent: change }) => [monthName(start), percent(change)]),
    ),
  ];
}
