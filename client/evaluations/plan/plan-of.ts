import type { PlanBody } from '../../../server/features/evaluations/contract.ts';
import type { FieldProblem } from '../../draw/problems-of.ts';
import { isMonth } from '../../months.ts';
import { periodOf, type PlanDraft } from './draft.ts';

export interface Planned {
  plan: PlanBody;
  /** What is missing or unreadable, in the order of the page. */
  problems: FieldProblem[];
  /** Enough is there for the server to say what the plan could find. */
  canPreview: boolean;
}

type Kind = NonNullable<NonNullable<PlanBody['comparison']>['kind']>;

const oneOf = <T extends string>(text: string, choices: readonly T[], otherwise: T): T =>
  choices.find((choice) => choice === text) ?? otherwise;

export const kinds: readonly Kind[] = ['lsoa', 'msoa', 'ward', 'district', 'pcn'];
const models = ['ratio', 'ratio-with-trend'] as const;
const sides = ['two-sided', 'fall'] as const;
const comparisons = ['brick-groups', 'standing', 'named'] as const;

/** Codes or numbers as people type them: with commas, spaces or line ends between. */
export const partsOf = (text: string): string[] => text.split(/[\s,;]+/).filter((part) => part !== '');

/** The plan that the fields make, and what still stands in its way. Limits are the server's to judge. */
export const planOf = (draft: PlanDraft): Planned => {
  const problems: FieldProblem[] = [];
  const need = (holds: boolean, field: string, sentence: string): void => {
    if (!holds) problems.push({ field, sentence });
  };
  const numberIn = (text: string, field: string, what: string): number => {
    const value = Number(text.trim().replaceAll(',', ''));
    const isNumber = text.trim() !== '' && Number.isFinite(value);
    need(isNumber, field, `Give ${what} as a number.`);
    return isNumber ? value : 0;
  };
  const optional = (text: string, field: string, what: string): number | null =>
    text.trim() === '' ? null : numberIn(text, field, what);

  need(draft.title.trim() !== '', 'plan-title', 'Give the evaluation a title.');
  need(draft.zone !== '', 'plan-zone', 'Choose the zone.');
  need(isMonth(draft.start), 'plan-start', 'Give the first month of work as YYYY-MM, for example 2023-04.');
  const months = {
    lagMonths: numberIn(draft.lagMonths, 'plan-lag', 'the months that work takes to begin'),
    preMonths: numberIn(draft.preMonths, 'plan-pre', 'the months before the start'),
    postMonths: numberIn(draft.postMonths, 'plan-post', 'the months after the start'),
  };
  need(draft.looks.length > 0, 'plan-looks', 'Name at least one look.');
  const pickedOn = draft.isPicked ? periodOf(draft.pickedFirst, draft.pickedLast) : null;
  need(
    !draft.isPicked || pickedOn !== null,
    'plan-picked-first',
    'Give the months on whose figures the place was picked.',
  );
  need(draft.categories.length > 0, 'plan-categories', 'Choose at least one category of demand.');
  const areas = oneOf(draft.areas, comparisons, 'brick-groups');
  const comparison = {
    areas,
    ...(areas === 'brick-groups' ? {} : { kind: oneOf(draft.kind, kinds, 'ward') }),
    codes: areas === 'named' ? partsOf(draft.codes) : [],
    keepMin: numberIn(draft.keepMin, 'plan-keep-min', 'the fewest comparison areas'),
    keepMax: numberIn(draft.keepMax, 'plan-keep-max', 'the most comparison areas'),
    apartMetres: numberIn(draft.apartMetres, 'plan-apart', 'the distance from the zone'),
    sizeFrom: numberIn(draft.sizeFrom, 'plan-size-from', 'the smallest size'),
    sizeTo: numberIn(draft.sizeTo, 'plan-size-to', 'the largest size'),
    decilesApart: numberIn(draft.decilesApart, 'plan-deciles', 'the deciles apart'),
    largestShare: numberIn(draft.largestSharePercent, 'plan-share', 'the largest share') / 100,
  };
  need(areas !== 'named' || comparison.codes.length > 0, 'plan-codes', 'Give the codes of the comparison areas.');
  const indicators = Object.entries(draft.indicators).map(([code, weight]) => ({
    code,
    weight: numberIn(weight, `plan-indicator-${code}`, 'the weight'),
  }));
  need(
    draft.survey === '' || draft.questions.length > 0,
    'plan-questions',
    'Choose at least one question of the survey.',
  );
  const ringsMetres = partsOf(draft.rings).map((part) => numberIn(part, 'plan-rings', 'each ring in metres'));
  const hasCosts = [draft.zoneCost, draft.unitCost, draft.priceYear, draft.costSource].some(
    (text) => text.trim() !== '',
  );
  const costs = !hasCosts
    ? null
    : {
        zoneCost: numberIn(draft.zoneCost, 'plan-zone-cost', 'the cost of the zone'),
        unitCost: optional(draft.unitCost, 'plan-unit-cost', 'the cost of one incident'),
        priceYear: numberIn(draft.priceYear, 'plan-price-year', 'the year of the prices'),
        source: draft.costSource.trim(),
      };
  const [mechanism, moderators, implementation] = [draft.mechanism, draft.moderators, draft.implementation].map(
    (text) => text.trim(),
  );
  const emmie =
    mechanism || moderators || implementation
      ? { mechanism: mechanism ?? '', moderators: moderators ?? '', implementation: implementation ?? '' }
      : null;
  const level = draft.declaredLevel === '4' ? 4 : draft.declaredLevel === '5' ? 5 : null;
  need(
    level === null || draft.declaredReason.trim() !== '',
    'plan-declared-reason',
    'Give the reason for the declared evidence level.',
  );
  const registeredBy = draft.registeredBy.trim();
  return {
    plan: {
      title: draft.title.trim() === '' ? 'Not yet named' : draft.title.trim(),
      zone: draft.zone,
      start: draft.start,
      ...months,
      looks: draft.looks.filter((look) => look === 6 || look === 12 || look === 24),
      outcome: { categories: draft.categories, datasets: draft.datasets },
      outcomePlacebo: draft.outcomePlacebo === '' ? null : draft.outcomePlacebo,
      comparison,
      primaryModel: oneOf(draft.primaryModel, models, 'ratio'),
      side: oneOf(draft.side, sides, 'two-sided'),
      pickedOn,
      ringsMetres,
      indicators,
      survey: draft.survey === '' ? null : { code: draft.survey, questions: draft.questions },
      costs,
      emmie,
      declaredLevel: level === null ? null : { level, reason: draft.declaredReason.trim() },
      seed: numberIn(draft.seed, 'plan-seed', 'the seed'),
      ...(registeredBy === '' ? {} : { registeredBy }),
    },
    problems,
    canPreview: problems.every(({ field }) => field === 'plan-title'),
  };
};

const fields: readonly (readonly [RegExp, string])[] = [
  [/^\/why/, 'plan-why'],
  [/^\/title/, 'plan-title'],
  [/^\/zone/, 'plan-zone'],
  [/^\/start/, 'plan-start'],
  [/^\/lagMonths/, 'plan-lag'],
  [/^\/preMonths/, 'plan-pre'],
  [/^\/postMonths/, 'plan-post'],
  [/^\/looks/, 'plan-looks'],
  [/^\/outcome\/datasets/, 'plan-datasets'],
  [/^\/outcomePlacebo/, 'plan-placebo'],
  [/^\/outcome/, 'plan-categories'],
  [/^\/comparison\/keepMin/, 'plan-keep-min'],
  [/^\/comparison\/keepMax/, 'plan-keep-max'],
  [/^\/comparison\/apartMetres/, 'plan-apart'],
  [/^\/comparison\/sizeFrom/, 'plan-size-from'],
  [/^\/comparison\/sizeTo/, 'plan-size-to'],
  [/^\/comparison\/decilesApart/, 'plan-deciles'],
  [/^\/comparison\/largestShare/, 'plan-share'],
  [/^\/comparison\/kind/, 'plan-kind'],
  [/^\/comparison\/codes/, 'plan-codes'],
  [/^\/comparison/, 'plan-areas'],
  [/^\/primaryModel/, 'plan-model'],
  [/^\/side/, 'plan-side'],
  [/^\/pickedOn/, 'plan-picked-first'],
  [/^\/ringsMetres/, 'plan-rings'],
  [/^\/indicators/, 'plan-indicators'],
  [/^\/survey/, 'plan-survey'],
  [/^\/costs\/unitCost/, 'plan-unit-cost'],
  [/^\/costs\/priceYear/, 'plan-price-year'],
  [/^\/costs/, 'plan-zone-cost'],
  [/^\/emmie/, 'plan-mechanism'],
  [/^\/declaredLevel/, 'plan-declared'],
  [/^\/seed/, 'plan-seed'],
  [/^\/registeredBy/, 'plan-by'],
];

/** The field that the server's pointer means; an amendment sends its plan one level deeper. */
export const fieldOf = (pointer: string | undefined): string => {
  const inPlan = (pointer ?? '').replace(/^\/plan(?=\/)/, '');
  return fields.find(([pattern]) => pattern.test(inPlan))?.[1] ?? 'plan-title';
};
