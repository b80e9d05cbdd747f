import type { Knex } from 'knex';
import { cellsOf } from '../../intake/formats/sheet-cells.ts';
import { readSheet } from '../../intake/formats/sheet.ts';
import { Refusal } from '../../refusal.ts';
import { moveRevision } from '../service/store.ts';
import { type DatasetStore, datasetStore } from './store.ts';

const columns = ['publisher_category', 'category'];
const longestCategory = 200;

export interface CodeListOutcome {
  rows: number;
  /** Mapped otherwise than before. */
  changed: number;
  /** Not seen in any file yet: mapped for when they come. */
  ahead: number;
  same: number;
  /** The dataset's own categories that stay under no category of the shared tree. */
  stillUnmapped: string[];
}

/**
 * Maps many of a dataset's own categories at once, from a list that is kept whole or not at all.
 * @param dryRun only says what it would do
 * @throws Refusal 'file-unreadable' with the lines at fault
 */
export async function takeCodeList(
  knex: Knex,
  dataset: string,
  bytes: Buffer,
  decidedBy: string,
  dryRun: boolean,
): Promise<CodeListOutcome> {
  const sheet = await readSheet(bytes, columns, columns);
  return knex.transaction(async (transaction) => {
    const store = datasetStore(transaction);
    if ((await store.dataset(dataset)) === null) {
      throw new Refusal('not-found', 'There is no dataset with this code; ask for one that is listed.');
    }
    const tree = new Set((await store.categories()).map(({ code }) => code));
    const before = new Map((await store.mappings(dataset)).map((row) => [row.publisher_category, row.category]));
    const wanted = new Map<string, string>();
    for (const row of sheet.rows) {
      const cells = cellsOf(row, sheet.faults);
      const publisher = cells.text('publisher_category', longestCategory);
      const category = row.cell('category');
      if (publisher === '') cells.fault('publisher_category', 'Give the category as the dataset prints it.');
      if (wanted.has(publisher)) cells.fault('publisher_category', 'This category stands in the list twice.');
      if (!tree.has(category)) cells.fault('category', 'Give the code of a category of the shared tree.');
      wanted.set(publisher, category);
    }
    sheet.faults.refuse();
    const changes = [...wanted].filter(([publisher, category]) => before.get(publisher) !== category);
    if (!dryRun) await keep(store, dataset, changes, decidedBy);
    if (!dryRun && changes.length > 0) await moveRevision(transaction);
    const after = new Map([...before, ...wanted]);
    return {
      rows: sheet.rows.length,
      changed: changes.filter(([publisher]) => before.has(publisher)).length,
      ahead: changes.filter(([publisher]) => !before.has(publisher)).length,
      same: wanted.size - changes.length,
      stillUnmapped: [...after]
        .filter(([, category]) => category === 'unmapped')
        .map(([publisher]) => publisher)
        .sort(),
    };
  });
}

async function keep(store: DatasetStore, dataset: string, changes: [string, string][], by: string): Promise<void> {
  for (const [publisher, category] of changes) {
    await store.ensureSeries(dataset, publisher);
    await store.mapCategory(dataset, publisher, category, by);
  }
}
