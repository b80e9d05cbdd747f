import type { Catalogue } from '../demand/catalogue.ts';
import { scopeOf } from '../demand/scope.ts';
import type { DatasetRow } from '../demand/store.ts';
import type { ZoneVersionRow } from '../zones/store.ts';
import { addMonths, firstDay, sayMonths } from '../words/months.ts';
import type { Plan } from './contract.ts';

export interface Problem {
  pointer: string;
  sentence: string;
}

/** What counts: series, the datasets they come from and the categories they were mapped to. */
export interface Outcome {
  name: string;
  series: number[];
  datasets: DatasetRow[];
  /** Every category that counts, those below the named ones among them. */
  categories: Set<number>;
}

/** Looks the categories and datasets of a plan up. @returns null where one is not known, or nothing has been mapped to them */
export function outcomeOf(
  catalogue: Catalogue,
  { categories, datasets }: Plan['outcome'],
  problems: Problem[],
  pointer = '/outcome',
): Outcome | null {
  const before = problems.length;
  for (const [index, code] of categories.entries()) {
    if (catalogue.categories.some((one) => one.code === code)) continue;
    const own = pointer === '/outcome' ? `${pointer}/categories/${index}` : pointer;
    problems.push({ pointer: own, sentence: 'There is no category of demand with this code.' });
  }
  for (const [index, code] of datasets.entries()) {
    if (catalogue.datasets.some((one) => one.code === code)) continue;
    problems.push({ pointer: `${pointer}/datasets/${index}`, sentence: 'There is no dataset with this code.' });
  }
  if (problems.length > before) return null;
  const wanted = new Set(catalogue.datasets.filter(({ code }) => datasets.length === 0 || datasets.includes(code)));
  const ids = new Set([...wanted].map(({ id }) => id));
  const series = new Map<number, { dataset_id: number; category_id: number }>();
  for (const category of categories) {
    for (const one of scopeOf(catalogue, { category }).series) if (ids.has(one.dataset_id)) series.set(one.id, one);
  }
  if (series.size === 0) {
    const where = pointer === '/outcome' ? `${pointer}/categories` : pointer;
    problems.push({ pointer: where, sentence: 'No dataset in question has anything of this category.' });
    return null;
  }
  const used = new Set([...series.values()].map(({ dataset_id }) => dataset_id));
  const sentence = notMonthByMonth(catalogue, used, [...series.keys()]);
  if (sentence !== null) {
    problems.push({ pointer: pointer === '/outcome' ? `${pointer}/datasets` : pointer, sentence });
    return null;
  }
  return {
    name: categories.map((code) => catalogue.categories.find((one) => one.code === code)?.name ?? code).join(', '),
    series: [...series.keys()].sort((one, other) => one - other),
    datasets: catalogue.datasets.filter(({ id }) => used.has(id)),
    categories: new Set([...series.values()].map(({ category_id }) => category_id)),
  };
}

/** An evaluation needs a number for every area and month: a quarter has none by month, and a withheld cell is no 0. */
function notMonthByMonth(catalogue: Catalogue, used: ReadonlySet<number>, series: readonly number[]): string | null {
  const longer = catalogue.datasets.find(({ id, period }) => used.has(id) && period !== 'month');
  if (longer !== undefined) return `${longer.name} is not counted by month; name datasets that are.`;
  const withheld = series.find((id) => catalogue.withheld.has(id));
  const dataset = catalogue.series.find(({ id }) => id === withheld)?.dataset_id;
  const name = catalogue.datasets.find(({ id }) => id === dataset)?.name;
  return name === undefined
    ? null
    : `The sender of ${name} withheld some of these counts, which are not 0 and cannot be added up; name other datasets.`;
}

/** The version of the zone that is evaluated. @returns null where there is none, or it cannot be evaluated */
export function zoneOf(
  versions: readonly ZoneVersionRow[],
  plan: Plan,
  editionId: number,
  problems: Problem[],
): ZoneVersionRow | null {
  const refuse = (pointer: string, sentence: string): null => {
    problems.push({ pointer, sentence });
    return null;
  };
  const [first] = versions;
  if (first === undefined) return refuse('/zone', 'There is no zone with this code.');
  if (first.closed_on !== null) {
    return refuse('/zone', `This zone was closed on ${first.closed_on}; a plan needs a zone that is open.`);
  }
  const startMonth = sayMonths(plan.start, plan.start);
  // Work begins some day of the month, so a version that began during the month holds as well.
  const holds = ({ valid_from, valid_to }: ZoneVersionRow): boolean =>
    valid_from < firstDay(addMonths(plan.start, 1)) && (valid_to === null || valid_to > firstDay(plan.start));
  if (plan.zoneVersion !== undefined) {
    const named = versions.find(({ version }) => version === plan.zoneVersion);
    if (named === undefined) return refuse('/zoneVersion', `This zone has no version ${plan.zoneVersion}.`);
    if (!holds(named)) {
      const told = named.valid_to === null ? '' : ` and ended on ${named.valid_to}`;
      return refuse(
        '/zoneVersion',
        `Version ${named.version} was not in force in ${startMonth}: it began on ${named.valid_from}${told}.`,
      );
    }
  }
  const row =
    plan.zoneVersion === undefined
      ? versions.findLast(holds)
      : versions.find(({ version }) => version === plan.zoneVersion);
  if (row === undefined) {
    return refuse('/zone', `No version of this zone was in force in ${startMonth}; it began on ${first.valid_from}.`);
  }
  if (row.edition_id !== editionId) {
    return refuse(
      '/zone',
      'This zone was made of small areas that are no longer in use, so nothing was counted in them.',
    );
  }
  return row;
}
