import type { Knex } from 'knex';
import { Refusal } from '../../refusal.ts';
import { moveRevision } from '../service/store.ts';
import { type CodeListOutcome, takeCodeList } from './code-list.ts';
import { columnService } from './columns.ts';
import type { DatasetBody } from './contract.ts';
import { monthsFrom } from '../words/periods.ts';
import {
  type AgencyRow,
  type ArrivalRow,
  type CategoryRow,
  type CoverageRow,
  type DatasetRow,
  type DatasetStore,
  datasetStore,
  type MappingRow,
  type NewDataset,
  type SharedCategory,
} from './store.ts';

export interface DatasetWithCoverage {
  dataset: DatasetRow;
  came: CoverageRow[];
  /** First and last month over all datasets, YYYY-MM: every dataset is measured against the same months. */
  span: { first: string; last: string } | null;
  /** Each time that a month came new or was changed, oldest first. */
  arrivals: ArrivalRow[];
}

/** Who makes one by program need not say that it counts by the month. */
type WithoutPeriod = Omit<DatasetBody, 'period'> & Partial<Pick<DatasetBody, 'period'>>;

const proposal = 'Starting proposal: the partners have yet to confirm it';
const newAgencyKind = 'partner';

/**
 * Who holds data, what came of it, and how its categories are understood. Decisions are kept as versions, with who took
 * them and when; every change moves the data revision.
 */
export function datasetService(knex: Knex, revision: { forget: () => void }) {
  const store = datasetStore(knex);

  /** One transaction; the revision moves only when something changed. */
  const change = async <T>(make: (inside: DatasetStore) => Promise<T>, changed: (made: T) => boolean): Promise<T> => {
    const made = await knex.transaction(async (transaction) => {
      const result = await make(datasetStore(transaction));
      if (changed(result)) await moveRevision(transaction);
      return result;
    });
    if (changed(made)) revision.forget();
    return made;
  };

  const withCoverage = async (): Promise<DatasetWithCoverage[]> => {
    const [datasets, coverage, arrivals] = await Promise.all([store.datasets(), store.coverage(), store.arrivals()]);
    const lengths = new Map(datasets.map(({ id, period }) => [id, period]));
    const months = coverage
      .flatMap((row) => monthsFrom(row.month.slice(0, 7), lengths.get(row.dataset_id) ?? 'month'))
      .sort();
    const [first, last] = [months[0], months.at(-1)];
    const span = first === undefined || last === undefined ? null : { first, last };
    return datasets.map((dataset) => ({
      dataset,
      came: coverage.filter((row) => row.dataset_id === dataset.id),
      span,
      arrivals: arrivals.filter((row) => row.dataset_id === dataset.id),
    }));
  };

  const one = async (code: string): Promise<DatasetWithCoverage> => {
    const found = (await withCoverage()).find(({ dataset }) => dataset.code === code);
    if (found === undefined) throw notFound('dataset');
    return found;
  };

  return {
    agencies: (): Promise<AgencyRow[]> => store.agencies(),
    datasets: withCoverage,
    categories: (): Promise<CategoryRow[]> => store.categories(),

    async mappings(code: string): Promise<MappingRow[]> {
      if ((await store.dataset(code)) === null) throw notFound('dataset');
      return store.mappings(code);
    },

    columns: columnService(knex),

    async codeList(code: string, bytes: Buffer, decidedBy: string, dryRun: boolean): Promise<CodeListOutcome> {
      const outcome = await takeCodeList(knex, code, bytes, decidedBy, dryRun);
      if (!dryRun) revision.forget();
      return outcome;
    },

    /** For seeds and the command line: what is known already stays as it is. */
    ensureAgency: (agency: AgencyRow): Promise<boolean> => change((inside) => inside.addAgency(agency), Boolean),
    ensureCategories: (tree: readonly SharedCategory[]): Promise<number> =>
      change((inside) => inside.addCategories(tree, proposal), Boolean),

    /** @throws Refusal when the code is taken by another dataset */
    async ensureDataset(given: WithoutPeriod): Promise<{ isNew: boolean; dataset: DatasetWithCoverage }> {
      const isNew = await change(async (inside) => {
        const known = await inside.dataset(given.code);
        if (known !== null && isSame(known, rowOf(given))) return false;
        if (known !== null) throw taken();
        await needAgency(inside, given);
        // Two may ask at the same moment: the second finds the code taken only now.
        if (!(await inside.addDataset(rowOf(given)))) throw taken();
        return true;
      }, Boolean);
      return { isNew, dataset: await one(given.code) };
    },

    async decideDemandKind(code: string, demandKind: string, decidedBy: string): Promise<CategoryRow> {
      await change((inside) => inside.decideDemandKind(code, demandKind, decidedBy), Boolean);
      const found = (await store.categories()).find((category) => category.code === code);
      if (found === undefined) throw notFound('category');
      return found;
    },

    async mapCategory(dataset: string, publisherCategory: string, category: string, by: string): Promise<MappingRow[]> {
      if ((await store.dataset(dataset)) === null) throw notFound('dataset');
      const lacking = await change(
        (inside) => inside.mapCategory(dataset, publisherCategory, category, by),
        (found) => found === null,
      );
      if (lacking !== null) throw unknown(lacking);
      return store.mappings(dataset);
    },
  };
}
export type DatasetService = ReturnType<typeof datasetService>;

/** A dataset may bring its agency with it, when it says what the agency is called. */
async function needAgency(store: DatasetStore, dataset: WithoutPeriod): Promise<void> {
  const known = (await store.agencies()).some(({ code }) => code === dataset.agency);
  if (known) return;
  if (dataset.agencyName === undefined) {
    const detail = 'Give the name of this agency too: it is not known yet.';
    throw new Refusal('body-invalid', `/agencyName: ${detail}`, [{ detail, pointer: '/agencyName' }]);
  }
  await store.addAgency({ code: dataset.agency, name: dataset.agencyName, kind: newAgencyKind });
}

const rowOf = (dataset: WithoutPeriod): NewDataset => ({
  code: dataset.code,
  name: dataset.name,
  agency: dataset.agency,
  licence: dataset.licence,
  grain: dataset.grain,
  format: dataset.format,
  note: dataset.note ?? null,
  withheld_up_to: dataset.withheldUpTo,
  period: dataset.period ?? 'month',
});

const isSame = (row: DatasetRow, given: NewDataset): boolean =>
  (Object.keys(given) as (keyof NewDataset)[]).every((key) => row[key] === given[key]);

function taken(): Refusal {
  const detail = 'This code belongs to another dataset, or to this one with other particulars; choose another code.';
  return new Refusal('conflict', detail, [{ detail, pointer: '/code' }]);
}

const notFound = (what: 'dataset' | 'category'): Refusal =>
  new Refusal('not-found', `There is no ${what} with this code; ask for one that is listed.`);

function unknown(what: 'series' | 'category'): Refusal {
  const [pointer, detail] =
    what === 'series'
      ? ['/publisherCategory', 'Give a category exactly as this dataset prints it.']
      : ['/category', 'Give a category of the shared tree.'];
  return new Refusal('body-invalid', `${pointer}: ${detail}`, [{ detail, pointer }]);
}
