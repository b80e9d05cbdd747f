import { Refusal } from '../../refusal.ts';
import { strictest } from '../../disclosure/publish.ts';
import { empiricalBayesRates } from '../../statistics/empirical-bayes-rates.ts';
import type { DemandPanel } from '../demand/panel.ts';
import type { DatasetRow } from '../demand/store.ts';

/** An agency or dataset whose demand is compared with that of others. */
export interface Member {
  code: string;
  name: string;
  withheldUpTo: number;
  /** Months of the period in which anything came. */
  months: number;
  /** Over all months that came, in the order of the panel’s areas. */
  counts: Float64Array;
}
export interface LeftMember {
  code: string;
  name: string;
  why: string;
}
interface Asked {
  agencies?: string | undefined;
  datasets?: string | undefined;
}
interface Named {
  code: string;
  name: string;
  datasets: DatasetRow[];
}

/** Who was asked for; all agencies when nobody was. Throws Refusal for a code that nobody has, and for fewer than two. */
export function membersOf(panel: DemandPanel, asked: Asked): Member[] {
  if (asked.agencies !== undefined && asked.datasets !== undefined) {
    throw refusalOf('datasets', 'Give agencies or datasets, not both.');
  }
  const by = asked.datasets === undefined ? 'agencies' : 'datasets';
  const all = by === 'agencies' ? agenciesOf(panel) : datasetsOf(panel);
  const codes = asked[by] === undefined ? all.map(({ code }) => code) : [...new Set(asked[by].split(','))];
  const found = codes.map((code) => {
    const one = all.find((named) => named.code === code);
    if (one === undefined) throw refusalOf(by, `None of the ${by} has the code ${code}.`);
    return one;
  });
  if (found.length < 2) {
    if (asked[by] !== undefined) throw refusalOf(by, `Give two or more ${by}, with commas between them.`);
    throw new Refusal('not-possible', 'Demand of two agencies is needed to ask whether they share it.');
  }
  return found.map((named) => countedFrom(panel, named));
}

const refusalOf = (parameter: string, detail: string): Refusal =>
  new Refusal('parameter-invalid', `${parameter}: ${detail}`, [{ parameter, detail }]);

const agenciesOf = ({ catalogue }: DemandPanel): Named[] =>
  catalogue.agencies
    .map(({ id, code, name }) => ({ code, name, datasets: catalogue.datasets.filter((one) => one.agency_id === id) }))
    .filter(({ datasets }) => datasets.length > 0);

const datasetsOf = ({ catalogue }: DemandPanel): Named[] =>
  catalogue.datasets.map((dataset) => ({ code: dataset.code, name: dataset.name, datasets: [dataset] }));

function countedFrom(panel: DemandPanel, { code, name, datasets }: Named): Member {
  const counts = new Float64Array(panel.areas.length);
  const months = new Set<number>();
  const came = datasets.filter(({ id }) => panel.counts.get(id)?.some((column) => column !== null) === true);
  for (const { id } of came) {
    panel.counts.get(id)?.forEach((column, month) => {
      if (column === null) return;
      months.add(month);
      for (let area = 0; area < counts.length; area += 1) counts[area] = (counts[area] ?? 0) + (column[area] ?? 0);
    });
  }
  const withheldUpTo = strictest(came.map((one) => ({ withheldUpTo: one.withheld_up_to })));
  return { code, name, withheldUpTo, counts, months: months.size };
}

export interface Smoothed extends Member {
  /** Rates drawn towards the mean where few people live, of the areas that are used. */
  rates: Float64Array;
}

/** Those whose demand has a pattern to compare, and why the others have none. `used` are places of areas in the panel. */
export function compareWith(
  members: readonly Member[],
  panel: DemandPanel,
  used: readonly number[],
): { kept: Smoothed[]; left: LeftMember[] } {
  const kept: Smoothed[] = [];
  const left: LeftMember[] = [];
  const people = used.map((area) => panel.areas[area]?.people ?? 0);
  for (const member of members) {
    const { code, name } = member;
    const counts = used.map((area) => member.counts[area] ?? 0);
    const why = whyLeft(member, counts);
    const rates = why === null ? empiricalBayesRates(counts, people) : null;
    if (rates === null || rates.variance === 0) left.push({ code, name, why: why ?? noPattern });
    else kept.push({ ...member, rates: Float64Array.from(rates.rates, ({ smoothed }) => smoothed) });
  }
  return { kept, left };
}

const noPattern =
  'Its rates differ between areas no more than small numbers would make them, so there is no pattern to compare.';

function whyLeft({ months, counts: everywhere }: Member, counts: readonly number[]): string | null {
  if (months === 0) return 'Nothing came from it for this period: that is not a zero.';
  if (months === 1)
    return 'Only one month of this period came from it, which is too little to say where its demand lies.';
  if (everywhere.every((count) => count === 0)) return 'It counted nothing in any area in this period.';
  if (counts.every((count) => count === 0)) return 'It counted nothing in the areas that can be compared.';
  return null;
}
