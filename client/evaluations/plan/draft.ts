import type { Plan } from '../../../server/features/evaluations/contract.ts';
import { endAfter, isMonth, lastBefore } from '../../months.ts';

/** A plan while it is being written: what stands in the fields, as text, so that nothing typed is ever thrown away. */
export interface PlanDraft {
  title: string;
  zone: string;
  start: string;
  lagMonths: string;
  preMonths: string;
  postMonths: string;
  looks: number[];
  categories: string[];
  datasets: string[];
  outcomePlacebo: string;
  primaryModel: string;
  side: string;
  isPicked: boolean;
  pickedFirst: string;
  pickedLast: string;
  areas: string;
  kind: string;
  codes: string;
  keepMin: string;
  keepMax: string;
  apartMetres: string;
  sizeFrom: string;
  sizeTo: string;
  decilesApart: string;
  largestSharePercent: string;
  rings: string;
  /** Weight by code. */
  indicators: Record<string, string>;
  survey: string;
  questions: string[];
  zoneCost: string;
  unitCost: string;
  priceYear: string;
  costSource: string;
  mechanism: string;
  moderators: string;
  implementation: string;
  declaredLevel: string;
  declaredReason: string;
  seed: string;
  registeredBy: string;
}

export const emptyDraft: PlanDraft = {
  title: '',
  zone: '',
  start: '',
  lagMonths: '0',
  preMonths: '36',
  postMonths: '12',
  looks: [12],
  categories: [],
  datasets: [],
  outcomePlacebo: '',
  primaryModel: 'ratio',
  side: 'two-sided',
  isPicked: false,
  pickedFirst: '',
  pickedLast: '',
  areas: 'brick-groups',
  kind: 'ward',
  codes: '',
  keepMin: '39',
  keepMax: '60',
  apartMetres: '1000',
  sizeFrom: '0.5',
  sizeTo: '2',
  decilesApart: '1',
  largestSharePercent: '20',
  rings: '250, 500',
  indicators: {},
  survey: '',
  questions: [],
  zoneCost: '',
  unitCost: '',
  priceYear: '',
  costSource: '',
  mechanism: '',
  moderators: '',
  implementation: '',
  declaredLevel: '',
  declaredReason: '',
  seed: '1',
  registeredBy: '',
};

/** The draft that a registered plan would have been written as; the start of an amendment. */
export const draftOf = (plan: Plan): PlanDraft => ({
  ...emptyDraft,
  title: plan.title,
  zone: plan.zone,
  start: plan.start,
  lagMonths: String(plan.lagMonths),
  preMonths: String(plan.preMonths),
  postMonths: String(plan.postMonths),
  looks: plan.looks,
  categories: plan.outcome.categories,
  datasets: plan.outcome.datasets,
  outcomePlacebo: plan.outcomePlacebo ?? '',
  primaryModel: plan.primaryModel,
  side: plan.side,
  isPicked: plan.pickedOn !== null,
  pickedFirst: plan.pickedOn?.from ?? '',
  pickedLast: plan.pickedOn === null ? '' : lastBefore(plan.pickedOn.to),
  areas: plan.comparison.areas,
  kind: plan.comparison.kind ?? emptyDraft.kind,
  codes: plan.comparison.codes.join(', '),
  keepMin: String(plan.comparison.keepMin),
  keepMax: String(plan.comparison.keepMax),
  apartMetres: String(plan.comparison.apartMetres),
  sizeFrom: String(plan.comparison.sizeFrom),
  sizeTo: String(plan.comparison.sizeTo),
  decilesApart: String(plan.comparison.decilesApart),
  largestSharePercent: String(Math.round(plan.comparison.largestShare * 100)),
  rings: plan.ringsMetres.join(', '),
  indicators: Object.fromEntries(plan.indicators.map(({ code, weight }) => [code, String(weight)])),
  survey: plan.survey?.code ?? '',
  questions: plan.survey?.questions ?? [],
  zoneCost: plan.costs === null ? '' : String(plan.costs.zoneCost),
  unitCost: plan.costs?.unitCost == null ? '' : String(plan.costs.unitCost),
  priceYear: plan.costs === null ? '' : String(plan.costs.priceYear),
  costSource: plan.costs?.source ?? '',
  mechanism: plan.emmie?.mechanism ?? '',
  moderators: plan.emmie?.moderators ?? '',
  implementation: plan.emmie?.implementation ?? '',
  declaredLevel: plan.declaredLevel === null ? '' : String(plan.declaredLevel.level),
  declaredReason: plan.declaredLevel?.reason ?? '',
  seed: String(plan.seed),
  registeredBy: '',
});

/** What differs from the start, for the address; null when nothing does. */
export const writeDraft = (draft: PlanDraft, start: PlanDraft): string | null => {
  const changed = Object.entries(draft).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(start[name as keyof PlanDraft]),
  );
  return changed.length === 0 ? null : JSON.stringify(Object.fromEntries(changed));
};

const sameShape = (value: unknown, like: unknown): boolean =>
  typeof value === typeof like && Array.isArray(value) === Array.isArray(like) && value !== null;

/** The draft in an address; a field that did not arrive whole keeps its start. */
export const readDraft = (text: string | null, start: PlanDraft): PlanDraft => {
  if (text === null) return start;
  try {
    const read = JSON.parse(text) as unknown;
    if (typeof read !== 'object' || read === null) return start;
    const kept = Object.entries(read).filter(
      ([name, value]) => name in start && sameShape(value, start[name as keyof PlanDraft]),
    );
    return { ...start, ...Object.fromEntries(kept) };
  } catch {
    return start;
  }
};

/** Inclusive months as the API's half-open period; null until both are months in order. */
export const periodOf = (first: string, last: string): { from: string; to: string } | null =>
  isMonth(first) && isMonth(last) && first <= last ? { from: first, to: endAfter(last) } : null;
