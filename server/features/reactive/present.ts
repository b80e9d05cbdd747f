import { rounded, type PublishedRate } from '../../disclosure/publish.ts';
import {
  presentNotCounted,
  presentQuestion,
  roundCount,
  sayAbout,
  sayMissing,
  sayPeriod,
  sentencesOf,
} from '../demand/present-words.ts';
import { capital } from '../words/capital.ts';
import { kindNames } from '../words/kinds.ts';
import { sayLeftOut } from '../words/left-out.ts';
import type { ReactiveAnswer } from './contract.ts';
import { sayDecided, sayShare } from './present-words.ts';
import type { Parts } from './parts.ts';
import type { Reactive } from './service.ts';

const estimate = ({ value, lower, upper }: PublishedRate) => ({
  value: rounded(value, 1),
  lower: rounded(lower, 1),
  upper: rounded(upper, 1),
});

const presentParts = ({ reactive, planned, mixed, undecided, share }: Parts) => ({
  reactive: roundCount(reactive),
  planned: roundCount(planned),
  mixed: roundCount(mixed),
  undecided: roundCount(undecided),
  share: estimate(share),
});

export function presentReactive(found: Reactive): ReactiveAnswer {
  const { asked, decisions, change, about, whole, years } = found;
  const decided = decisions.filter(({ kind }) => kind !== 'undecided').length;
  return {
    question: presentQuestion(asked),
    title: `Reactive demand, ${sayAbout(asked).replace(/^All demand, /, '')}, ${about.name}, ${sayPeriod(asked.period)}`,
    unit: 'percent of what is decided to be reactive or planned',
    source: asked.sources,
    monthsReceived: asked.monthsReceived,
    monthsMissing: asked.missing,
    ...presentNotCounted(asked),
    sentence: sentencesOf(
      sayShare(found),
      asked.kind === 'brick' ? null : `${capital(kindNames[asked.kind][1])} add up whole small areas (best fit).`,
      change === null ? null : sayLeftOut(years.leftOut),
      ...(change === null ? [] : years.shocks.map((text) => `On record for these months: ${text}`)),
      sayMissing(asked, false),
    ),
    decided: {
      categories: decided,
      undecided: decisions.length - decided,
      sentence: sayDecided(decisions),
      decisions,
    },
    agencies: found.agencies.map(({ code, name, ...parts }) => ({ code, name, ...presentParts(parts) })),
    areas: found.areas.map(({ code, name, ...parts }) => ({ code, name, ...presentParts(parts) })),
    whole: { name: whole.name, ...presentParts(whole) },
    about: { code: about.code, name: about.name, ...presentParts(about) },
    change:
      change === null
        ? null
        : { earlier: estimate(change.earlier), later: estimate(change.later), points: estimate(change.points) },
    whyNoChange: found.whyNoChange,
    months: found.months.map(({ month, ...parts }) => ({ month, ...presentParts(parts) })),
    method: {
      name: 'Share of what is decided, Wilson’s interval; change in points with Newcombe’s',
      page: '/methods/reactive-demand',
    },
  };
}
