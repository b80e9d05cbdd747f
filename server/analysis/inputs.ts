import type { Plan } from '../features/evaluations/contract.ts';

/** Everything a run computes from, gathered before it begins and stored with it, so that it can be run again without the
 * database. A month that did not come, or is left out, is null in every series. */
export interface RunInputs {
  evaluation: string;
  plan: Plan;
  planHash: string;
  registeredAt: string;
  exploratory: string[];
  isDemonstration: boolean;
  /** Months after the start that are looked at: 6, 12 or 24; null where the first registered look is not reached. */
  look: 6 | 12 | 24 | null;
  /** The highest count that is withheld, strictest of the datasets in question. */
  withheldUpTo: number;
  zone: {
    code: string;
    name: string;
    version: number;
    people: number | null;
    /** Points inside the drawn line, where no whole small area lies in it; whole small areas otherwise. */
    counted?: 'inside-line';
  };
  outcome: { name: string; unit: string; sources: string[] };
  /** From the first month before to the last after, none left out of the list. */
  months: string[];
  /** Index in months of the first month of work; months before start + lag count as neither before nor after. */
  startIndex: number;
  series: (number | null)[];
  /** Why a month is null, by month. */
  leftOut: { month: string; reason: string }[];
  areas: InputArea[];
  rings: { fromMetres: number; toMetres: number; people: number | null; series: (number | null)[] }[];
  outcomePlacebo: { name: string; series: (number | null)[]; areas: (number | null)[][] } | null;
  coverage: { code: string; name: string; states: ('received' | 'missing' | 'none')[] }[];
  shocks: { from: string; to: string; text: string; leaveOut: boolean }[];
  breaks: { month: string; text: string }[];
  indicators: InputIndicator[];
  survey: InputSurvey | null;
}

/** One comparison area; `people` is above 0. */
export interface InputArea {
  code: string;
  name: string;
  people: number;
  series: (number | null)[];
}

/** One indicator of resilience: values before and after, in the zone and in each comparison area, and the frozen baseline. */
export interface InputIndicator {
  code: string;
  name: string;
  unit: string;
  goodDirection: 'up' | 'down';
  pillar: string;
  weight: number;
  source: string;
  caveat: string;
  /** Over all areas of the baseline period. */
  baseline: { mean: number; sd: number } | null;
  zone: { before: number | null; after: number | null };
  areas: { code: string; before: number | null; after: number | null }[];
}

export interface InputSurvey {
  code: string;
  name: string;
  mode: string;
  isProbabilitySample: boolean;
  responseRate: number | null;
  waves: { before: string; after: string };
  questions: { code: string; text: string; goodDirection: 'up' | 'down'; good: string[]; notAnswers: string[] }[];
  /** One entry a respondent, in a fixed order; `answers` by question code, '' where not asked or not answered. */
  respondents: {
    wave: 'before' | 'after';
    area: 'zone' | 'comparison';
    weight: number;
    groups: Record<string, string>;
    answers: Record<string, string>;
  }[];
  /** Known people by group, to which weights are raked, for each area; empty where there are none. */
  margins: { area: 'zone' | 'comparison'; group: string; value: string; people: number }[];
  /** Tabulated surveys have no respondents: counts by answer instead, with their effective number. */
  tables: {
    question: string;
    wave: 'before' | 'after';
    area: 'zone' | 'comparison';
    answer: string;
    count: number;
    deff: number;
  }[];
}
