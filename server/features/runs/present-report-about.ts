import { coveragePicture } from './present-picture-coverage.ts';
import {
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
import { count, dayName, maybe, monthName, periodName, whole } from './present-report-words.ts';
import { sayRuns } from '../words/months.ts';
import type { PublishedRecord } from './protect.ts';

/** What the finding rests on: data, mechanism, method, and where the record of it is. */
export const aboutSections = (record: PublishedRecord, recordHash: string): Section[] => [
  data(record),
  emmie(record),
  method(record),
  about(record, recordHash),
];

function data(record: PublishedRecord): Section {
  const { coverage, question } = record;
  const { months, datasets, leftOut, shocks, breaks } = coverage;
  return {
    id: 'data',
    title: 'Data and months left out',
    blocks: [
      lead(coverage.sentence),
      figureBlock({
        title: `Months received by dataset, ${periodName({ from: question.pre.from, to: question.post.to })}`,
        note: 'Filled: received. Dotted: not available. Crossed: left out of the estimate.',
        draw: (frame) => coveragePicture(record, frame),
        twin: table(
          'Months received by dataset',
          ['Dataset', 'Months received', 'Not available', 'Not yet begun, or none due'],
          datasets.map(({ name, states }) => {
            const of = (state: (typeof states)[number]): string[] => months.filter((_, at) => states[at] === state);
            const said = (some: string[]): string => (some.length === 0 ? 'none' : sayRuns(some, 20));
            return [name, whole(of('received').length), said(of('missing')), said(of('none'))];
          }),
          [2, 3],
        ),
      }),
      ...(leftOut.length === 0
        ? []
        : [
            tableBlock(
              'Months left out, and why',
              ['Month', 'Reason'],
              leftOut.map(({ month, reason }) => [monthName(month), reason]),
              [1],
            ),
          ]),
      ...(shocks.length === 0
        ? []
        : [
            tableBlock(
              'Shocks on record',
              ['When', 'What', 'In the estimate'],
              shocks.map(({ text, leaveOut, ...when }) => [periodName(when), text, leaveOut ? 'left out' : 'kept']),
              [1, 2],
            ),
          ]),
      ...(breaks.length === 0
        ? []
        : [
            tableBlock(
              'Changes in the way of recording',
              ['From', 'What'],
              breaks.map(({ month, text }) => [monthName(month), text]),
              [1],
            ),
          ]),
    ],
  };
}

const emmie = ({ emmie: said }: PublishedRecord): Section => ({
  id: 'emmie',
  title: 'Effect, mechanism, moderators, implementation, economics (EMMIE)',
  blocks: [
    lead('What a practitioner asks of evidence; what is not known says so.'),
    terms([
      ['Effect', said.effect],
      ['Mechanism: how it works', said.mechanism],
      ['Moderators: where and for whom', said.moderators],
      ['Implementation: what was done', said.implementation],
      ['Economics: what it cost', said.economics],
    ]),
  ],
});

const method = ({ method: steps }: PublishedRecord): Section => ({
  id: 'method',
  title: 'Method',
  blocks: [
    lead('Every step was fixed before any result was seen; each has its formula in the methods of People Zones.'),
    ...steps.flatMap(({ heading: name, text, page }) => [
      heading(name),
      paragraph(text),
      small(`Formula: docs/methods/${page}`),
    ]),
  ],
});

function about(record: PublishedRecord, recordHash: string): Section {
  const { question, look } = record;
  return {
    id: 'about',
    title: 'About this record',
    blocks: [
      lead('The same inputs give the same record, to the last digit; these are the marks to check it by.'),
      terms([
        ['Evaluation', question.evaluation],
        [
          'Zone',
          `${question.zone.name} (${question.zone.code}), version ${whole(question.zone.version)}; people: ${maybe(question.zone.people)}`,
        ],
        ['Outcome', `${question.outcome}, counted in ${question.unit}`],
        ['Before', periodName(question.pre)],
        ['After', periodName(question.post)],
        [
          'Work began',
          `${monthName(question.start)}${question.lagMonths === 0 ? '' : `; ${count(question.lagMonths, 'month', 'months')} to settle not counted`}`,
        ],
        ['Look', look === null ? 'no registered look reached' : `${whole(look)} months after the start`],
        ['Comparison areas', whole(question.comparisonAreas)],
        ['Sources', question.sources.length === 0 ? '[x]' : question.sources.join('; ')],
        ['Plan registered', dayName(question.registeredAt)],
        ['Plan hash', orNone(record.planHash)],
        ['Input hash', orNone(record.inputHash)],
        ['Record hash', orNone(recordHash)],
        ['Seed', String(record.seed)],
        ['Engine version', orNone(record.engineVersion)],
      ]),
    ],
  };
}

const orNone = (text: string): string => (text === '' ? '[x]' : text);
