import { aboutSections } from './present-report-about.ts';
import { coreSections } from './present-report-core.ts';
import { lead, numbered, paragraph, type ReportDocument, type Section } from './present-report-document.ts';
import { strandSections } from './present-report-strands.ts';
import { chance, dayName, figure, interval, percent, periodName, type Say, whole } from './present-report-words.ts';
import type { PublishedRecord } from './protect.ts';

const invented = 'Illustrative. The plan, the result and every figure in this report are invented for trying out.';

/** The whole report of one run as plain parts, for a writer of pages or of paper. */
export function reportOf(record: PublishedRecord, recordHash: string): ReportDocument {
  const { question, verdict, core, planHash } = record;
  const hash = planHash === '' ? '' : ` · plan hash ${planHash.slice(0, 12)}`;
  const decidedBy =
    core === null || verdict.binding === '' || verdict.sentence.includes(verdict.binding) ? '' : verdict.binding;
  return {
    title: question.title,
    about: `${question.zone.name} · ${question.outcome} · ${periodName(question.post)}`,
    verdict: {
      title: verdict.title,
      sentence: verdict.sentence,
      level: verdict.evidenceLevel,
      levelSentence: verdict.evidenceSentence,
      decidedBy,
    },
    registered: `Plan registered ${dayName(question.registeredAt)}${hash}`,
    notices: [
      ...(record.isDemonstration ? [invented] : []),
      ...record.exploratory.map((reason) => `Exploratory, not confirmatory. ${reason}`),
    ],
    figures: core === null ? [] : keyFigures(core, question.unit),
    note: 'In this report [c] means withheld to protect people, and [x] means not available. Neither is a zero. p: how often chance alone does this much. q: the same after many were tested.',
    sections: numbered([
      ...(core === null ? [refused(record)] : coreSections(core, question)),
      ...strandSections(record),
      ...aboutSections(record, recordHash),
    ]),
    date: new Date(question.registeredAt),
    keywords: ['evaluation', question.zone.name, question.outcome],
  };
}

function keyFigures(core: NonNullable<PublishedRecord['core']>, unit: string): ReportDocument['figures'] {
  const { effect, avoided, observed, expected, placebo } = core;
  const isMore = avoided.value < 0;
  const say: Say = (value) => whole(isMore ? -value : value);
  const range = isMore ? { lower: avoided.upper, upper: avoided.lower } : avoided;
  return [
    { value: percent(effect.value), text: `against comparison areas, 95% interval ${interval(effect)}` },
    {
      value: say(avoided.value),
      text: `${unit} ${isMore ? 'more than expected' : 'avoided'}, ${interval(range, say)}`,
    },
    { value: figure(observed), text: `${unit} observed; ${whole(expected)} expected` },
    { value: `${whole(placebo.rank)} of ${whole(placebo.areas)}`, text: `areas changed this much; ${said(placebo.p)}` },
  ];
}
const said = (p: number): string => (p < 0.001 ? 'p < 0.001' : `p = ${chance(p)}`);

/** Where nothing could be estimated, the reasons stand in the place of the figures. */
function refused({ verdict, question }: PublishedRecord): Section {
  return {
    id: 'core',
    title: 'Why nothing was estimated',
    blocks: [
      lead(verdict.binding === '' ? verdict.sentence : verdict.binding),
      ...verdict.reasons.filter((reason) => reason !== verdict.binding).map(paragraph),
      paragraph(
        `This says nothing about whether ${question.zone.name} got better or worse: the data do not allow an answer yet. What the plan asks for, and what came, is under “Data and months left out”.`,
      ),
    ],
  };
}
