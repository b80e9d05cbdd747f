import { presentSimilar } from '../similar/present.ts';
import { sentencesOf } from '../demand/present-words.ts';
import type { AreaProfileAnswer, ProfileIndicator } from './contract.ts';
import { presentAmong, sayIndependence, sayKind } from './present-among.ts';
import { presentFootprint } from './present-footprint.ts';
import { presentPyramid } from './present-pyramid.ts';
import { saySentence } from './present-sentence.ts';
import { presentTrend } from './present-trend.ts';
import { joined, methodPage, sayPeriod, tidy, tidyLimits, sayWhole } from './present-words.ts';
import type { AreaProfile, IndicatorTold } from './profile.ts';
import type { SimilarGroups } from './similar-groups.ts';
import { kindNames } from '../words/kinds.ts';

export function presentProfile(profile: AreaProfile): AreaProfileAnswer {
  const { asked, area, similar, indicators, all, pyramid } = profile;
  return {
    question: { kind: asked.kind, code: asked.code, at: asked.at, method: asked.method, period: asked.period },
    footprint: presentFootprint(profile),
    whole: { name: asked.place, people: profile.wholePeople },
    similar: similar === null ? null : { sentence: saySimilar(similar, asked.kind), areas: similar.names },
    title: `${area.row.name}: area profile, ${sayPeriod(asked.period)}`,
    sentence: saySentence(profile),
    groups: all.groups,
    indicators: indicators.map((one) => presentIndicator(one, profile)),
    pyramid: pyramid === null ? null : presentPyramid(pyramid, asked.place),
    whyNoPyramid: profile.whyNoPyramid,
    marks: all.marks.map(({ kind, from, to, text, dataset, category }) => ({
      kind,
      from,
      to,
      text,
      dataset,
      category,
    })),
    leftOut: all.demand.leftOut.map(({ code: dataset, name, why }) => ({ dataset, name, why })),
    source: [...new Set([profile.peopleSource, ...indicators.flatMap(({ facts }) => facts.source.split('; '))])],
    method: [
      { name: 'Area profiles', page: methodPage },
      ...(similar === null ? [] : [{ name: 'Similar places', page: '/methods/similar-areas' }]),
    ],
  };
}

function presentIndicator(one: IndicatorTold, { asked, similar }: AreaProfile): ProfileIndicator {
  const { facts, own } = one;
  const { code, name, group, unit, goodDirection, decimals, source, definition } = facts;
  const of = one.spread?.of ?? 0;
  return {
    code,
    name,
    group,
    unit,
    goodDirection,
    decimals,
    period: one.period,
    count: tidy(own.count),
    denominator: tidy(own.denominator),
    own: {
      ...tidyLimits(own),
      lower998: tidy(own.lower998),
      upper998: tidy(own.upper998),
    },
    intervals: one.intervals,
    whole: tidyLimits(one.whole),
    rest: tidy(one.rest),
    similar: one.similar === null ? null : tidyLimits(one.similar),
    standing95: one.standing95,
    standing998: one.standing998,
    isBeyondChance: one.isBeyondChance,
    spread: one.spread,
    spreadOf: one.spread === null ? null : sayKind(asked.kind, of, similar !== null),
    among: presentAmong(one, asked.kind, similar !== null),
    trend: presentTrend(one),
    source,
    caveat: sentencesOf(facts.caveat, sayIndependence(one)) || null,
    definition,
    note: one.note,
  };
}

function saySimilar(similar: SimilarGroups, kind: AreaProfile['asked']['kind']): string {
  if (similar.as === 'groups') return presentSimilar(similar.found).sentence;
  const { names, lookedAt, subjects } = similar.found;
  return `The ${names.length} ${kindNames[kind][1]} most like it, of ${sayWhole(lookedAt)}, in ${joined(subjects)}.`;
}
