import type { Knex } from 'knex';
import type { DatasetService } from '../server/features/datasets/service.ts';
import { publish } from '../server/features/imports/publish.ts';
import { seriesStore } from '../server/features/imports/series-store.ts';
import { emptyBatch } from '../server/features/imports/staged-columns.ts';
import { stagingStore } from '../server/features/imports/staging-store.ts';
import { importStore } from '../server/features/imports/store.ts';
import { newTally } from '../server/features/imports/tally.ts';
import {
  demonstrationAgencies,
  demonstrationDatasets,
  demonstrationMonths,
  demonstrationSeed,
  demonstrationSeries,
  generateDemand,
} from './demonstration.ts';
import { type IncidentPlace, incidentPlaces } from './figures/incident-places.ts';
import type { DemandFact, DemonstrationCounty } from './types.ts';

const batchRows = 5_000;

export async function plantAgencies(datasets: DatasetService): Promise<void> {
  for (const agency of demonstrationAgencies) await datasets.ensureAgency(agency);
  for (const dataset of demonstrationDatasets) {
    await datasets.ensureDataset({
      code: dataset.code,
      name: dataset.name,
      agency: dataset.agency,
      licence: dataset.licence,
      grain: dataset.grain,
      format: 'partner-template',
      note: dataset.note,
      withheldUpTo: 0,
    });
  }
}

/** Demand goes in by the same door as any import: staged, then published, a dataset at a time. */
export async function plantDemand(knex: Knex, county: DemonstrationCounty, brickIds: number[]): Promise<void> {
  const facts = new Map<string, DemandFact[]>(demonstrationDatasets.map((dataset) => [dataset.code, []]));
  for (const fact of generateDemand(county, demonstrationSeed)) {
    facts.get(demonstrationSeries[fact.series]?.dataset ?? '')?.push(fact);
  }
  const placeOf = incidentPlaces(county.bricks, demonstrationSeed);
  for (const { code, grain } of demonstrationDatasets) {
    const itsFacts = facts.get(code) ?? [];
    const rows = grain === 'point' ? incidentsOf(itsFacts, placeOf) : itsFacts;
    await plantDataset(knex, code, rows, brickIds);
  }
}

type Row = DemandFact & Partial<IncidentPlace>;

/** Each incident by itself, with a place and a time of its own. */
const incidentsOf = (facts: readonly DemandFact[], placeOf: (brick: number) => IncidentPlace): Row[] =>
  facts.flatMap((fact) => Array.from({ length: fact.count }, () => ({ ...fact, count: 1, ...placeOf(fact.brick) })));

async function plantDataset(knex: Knex, code: string, given: Row[], brickIds: number[]): Promise<void> {
  const store = importStore(knex);
  const dataset = await knex('datasets').where({ code }).first<{ id: number }>('id');
  const series = await Promise.all(
    demonstrationSeries.map((one) =>
      one.dataset === code
        ? seriesStore(knex).ensure(dataset.id, one.publisherCategory, one.category)
        : Promise.resolve(0),
    ),
  );
  const id = await store.create({
    dataset_id: dataset.id,
    file_name: `${code} (made by the demonstration)`,
    stored_as: null,
    dry_run: false,
    started_by: 'the demonstration',
    bytes_total: null,
  });
  await store.update(id, { state: 'running' });
  const tally = newTally();
  for (let from = 0; from < given.length; from += batchRows) {
    const batch = emptyBatch();
    const rows = batch.placed;
    for (const [offset, fact] of given.slice(from, from + batchRows).entries()) {
      const month = demonstrationMonths[fact.month] ?? '';
      const content = BigInt(from + offset);
      tally.placed({ month, content, count: fact.count }, fact.point === undefined ? 'code' : 'point');
      rows.brick.push(brickIds[fact.brick] ?? 0);
      rows.month.push(month);
      rows.series.push(series[fact.series] ?? 0);
      rows.count.push(fact.count);
      rows.weekday.push(fact.weekday ?? null);
      rows.hour.push(fact.hour ?? null);
      rows.longitude.push(fact.point?.[0] ?? null);
      rows.latitude.push(fact.point?.[1] ?? null);
      rows.reference.push(null);
      rows.content.push(content);
    }
    await stagingStore(knex).addBatch(id, batch);
  }
  await publish(knex, id, dataset.id, tally, async (transaction) => {
    const message = `${given.length.toLocaleString('en-GB')} invented rows were placed.`;
    const end = { state: 'done', counts: tally.counts(0), message, finished_at: transaction.fn.now() };
    await importStore(transaction).update(id, end);
  });
}
