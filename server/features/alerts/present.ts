import {
  presentLimits,
  presentQuestion,
  roundCount,
  sayAbout,
  sayNotCounted,
  sentencesOf,
  unitOfCount,
} from '../demand/present-words.ts';
import { sayNumber, sayPercent } from '../trends/present-words.ts';
import { roundPercent } from '../trends/present.ts';
import { kindNames } from '../words/kinds.ts';
import { addMonths, sayMonths } from '../words/months.ts';
import type { AlertsAnswer } from './contract.ts';
import type { Alert, AlertKind, Alerts } from './service.ts';

const tenth = (value: number): number => Math.round(value * 10) / 10;
const counted = new Intl.NumberFormat('en-GB');

const rules: { kind: AlertKind; text: string }[] = [
  {
    kind: 'emerging',
    text: 'Its last three months are above the forecast from its own three years before them, with the season and course of all areas together.',
  },
  { kind: 'exceedance', text: 'Its latest month is above the same forecast for that month.' },
  {
    kind: 'worse and worsening',
    text: 'Its rate over the last 12 months is above that of all areas together, and it rose on the 12 months before: both beyond chance.',
  },
];

export function presentAlerts(alerts: Alerts): AlertsAnswer {
  const { panel, tested } = alerts;
  const { asked } = panel;
  return {
    question: { ...presentQuestion(asked), footprint: alerts.footprint?.code ?? null },
    title: `${sayAbout(asked)}: ${alerts.footprint?.name ?? `all ${kindNames[asked.kind][1]}`}, up to ${lastMonth(asked.period.to)}`,
    unit: unitOfCount,
    source: asked.sources,
    monthsReceived: asked.monthsReceived,
    monthsMissing: asked.missing,
    sentence: sentencesOf(
      saySentence(alerts),
      ...alerts.notTested.map((text) => `Not tested: ${text}`),
      sayNotCounted(asked),
    ),
    tested: { areas: tested.areas, categories: tested.categories, lacking: tested.lacking },
    rules,
    items: alerts.items.map((one) => ({
      kind: one.kind,
      period: one.period,
      count: roundCount(one.count),
      footprint: { kind: asked.kind, code: one.area.code, name: one.area.name },
      category: { code: one.category.code, name: one.category.name },
      expected: tenth(one.expected),
      upper: one.upper,
      p: one.p,
      q: one.q,
      change: one.change === null ? null : roundPercent(one.change),
      ratio: one.ratio === null ? null : presentLimits(one.ratio),
      sentence: sayAlert(one),
    })),
  };
}

const lastMonth = (to: string): string => sayMonths(addMonths(to, -1), addMonths(to, -1));

function saySentence({ items, tested, q, panel, footprint }: Alerts): string {
  const [one, many] = kindNames[panel.asked.kind];
  const of = `${counted.format(tested.areas)} ${tested.areas === 1 ? one : many} in ${counted.format(tested.categories)} ${tested.categories === 1 ? 'category' : 'categories'} were tested`;
  const share = `on average at most ${String(Math.round(q * 1000) / 10)}% of what is named in a list is chance (Benjamini and Hochberg)`;
  const where = footprint === null ? '' : ` of ${footprint.name}`;
  if (items.length === 0) return `Nothing${where} stands out: ${of}, and none beyond chance.`;
  const kinds = rules.flatMap(({ kind }) => {
    const found = items.filter((item) => item.kind === kind).length;
    return found === 0 ? [] : [`${counted.format(found)} ${kindWords[kind]}`];
  });
  return `${kinds.join(', ')}${where}; ${of}, and ${share}.`;
}

const kindWords: Record<AlertKind, string> = {
  emerging: 'emerging',
  exceedance: 'above what season and chance allow in the latest month',
  'worse and worsening': 'worse than elsewhere and getting worse',
};

function sayAlert({ kind, area, category, period, count, expected, upper, change, ratio }: Alert): string {
  if (typeof count !== 'number') return `${area.name}, ${category.name}: withheld to protect people.`;
  const about = `${area.name}, ${category.name}, ${sayMonths(period.from, addMonths(period.to, -1))}: ${sayNumber(count)}`;
  const said = change === null ? null : sayPercent(change);
  if (kind === 'worse and worsening') {
    const { value, lower, upper: most } = ratio ?? {};
    const times =
      typeof value === 'number' && typeof lower === 'number' && typeof most === 'number'
        ? `, ${sayNumber(value)} times the rate of all areas together (95% interval ${sayNumber(lower)} to ${sayNumber(most)})`
        : '';
    return `${about}${times}${said === null ? '' : `, and up on the year before (${said})`}.`;
  }
  return `${about}, where about ${sayNumber(expected)} were to be expected and one forecast in 40 would be above ${sayNumber(upper)}.`;
}
