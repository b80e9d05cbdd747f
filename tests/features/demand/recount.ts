import { annualRatePer1000 } from '../../../server/statistics/annual-rate.ts';
import { datasets, type GeneratedRecord, months, series } from '../../support/generated-demand.ts';

export interface RecountQuestion {
  from: string;
  to: string;
  category?: string;
  agency?: string;
  dataset?: string;
}

const below: Record<string, string[]> = { crime: ['crime', 'theft', 'violence'] };

/** The slow and obvious way: look at every record and every dataset, one after another. */
export function recount(
  records: GeneratedRecord[],
  question: RecountQuestion,
  weight: (record: GeneratedRecord) => number,
  people: number,
): { count: number | string; rate: number | string; lower: number | string; upper: number | string } {
  const wanted = series.filter((one) => {
    const dataset = datasets.find(({ code }) => code === one.dataset);
    if (question.dataset !== undefined && one.dataset !== question.dataset) return false;
    if (question.agency !== undefined && dataset?.agency !== question.agency) return false;
    const branch = question.category === undefined ? null : (below[question.category] ?? [question.category]);
    return branch === null || branch.includes(one.category);
  });
  const feeds = datasets.flatMap((dataset) => {
    const ids = wanted.filter((one) => one.dataset === dataset.code).map(({ id }) => id);
    const came = months.filter((m) => m >= question.from && m < question.to && dataset.months.includes(m)).length;
    if (ids.length === 0 || came === 0) return [];
    let count = 0;
    for (const record of records) {
      if (!ids.includes(record.series) || record.month < question.from || record.month >= question.to) continue;
      count += record.count * weight(record);
    }
    return [{ count, months: came, withheldUpTo: dataset.withheldUpTo }];
  });
  if (feeds.length === 0) return { count: '[x]', rate: '[x]', lower: '[x]', upper: '[x]' };
  const count = feeds.reduce((sum, feed) => sum + feed.count, 0);
  const withheldUpTo = Math.max(...feeds.map((feed) => feed.withheldUpTo));
  if (count > 0 && count <= withheldUpTo) return { count: '[c]', rate: '[c]', lower: '[c]', upper: '[c]' };
  const rate = annualRatePer1000(feeds, people);
  const six = (value: number): number => Math.round(value * 1e6) / 1e6;
  return { count: Math.round(count * 10) / 10, rate: six(rate.value), lower: six(rate.lower), upper: six(rate.upper) };
}
