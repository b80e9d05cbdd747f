import type { Knex } from 'knex';
import { demandFormats } from '../../intake/formats/formats.ts';
import { hashSource, type NamedStream } from '../../intake/files/named-stream.ts';
import { openSources, type PoliceKind } from '../../intake/files/open-sources.ts';
import { readDemandFile } from '../../intake/files/read-demand-file.ts';
import type { IntakeBatch } from '../../intake/rows.ts';
import { Refusal } from '../../refusal.ts';
import { columnStore } from '../datasets/column-store.ts';
import type { PeriodLength } from '../words/periods.ts';
import type { ImportJob } from './service.ts';
import { readGazetteer } from './gazetteer.ts';
import { gazetteerStore } from './gazetteer-store.ts';
import { stageBatches } from './staging.ts';
import { seriesStore } from './series-store.ts';
import { stagingStore } from './staging-store.ts';
import { importStore } from './store.ts';
import { newTally, type Tally } from './tally.ts';

export interface ReadingTools {
  knex: Knex;
  referenceKey: () => Promise<Buffer>;
  /** For each format, which category of the shared tree a publisher's category belongs to. */
  mappings: Record<string, Record<string, string>>;
  /** Gets the errors that nobody waits for. */
  report: (error: unknown) => void;
}

export interface Progress {
  bytesRead: number;
  bytesTotal: number | null;
  rowsRead: number;
}

export interface Task {
  id: number;
  dataset: { id: number; format: string; period: PeriodLength };
  job: ImportJob;
  signal: AbortSignal;
}

export interface Staged {
  tally: Tally;
  files: { name: string; sha256: string; rows: number; note: string | null }[];
  unmapped: string[];
  ignored: string[];
  /** The mapping of columns that was used; null where the dataset has none. */
  columnsVersion: number | null;
  bytesTotal: number;
}

const heartbeatMs = 1_000;

/** Reads every file of a job to its end, placing and staging its rows. */
export async function readAndStage(
  tools: ReadingTools,
  task: Task,
  report: (progress: Progress) => void,
): Promise<Staged> {
  const { knex } = tools;
  const { id, dataset, job, signal } = task;
  const formats = demandFormats.filter((format) => format.code === dataset.format);
  const referenceKey = await tools.referenceKey();
  const store = importStore(knex);
  const tally = newTally();
  const series = seriesOf(tools, dataset, job.dryRun);
  const staging = stageBatches({
    importId: id,
    store: stagingStore(knex),
    gazetteer: await readGazetteer(gazetteerStore(knex)),
    tally,
    seriesOf: series.find,
    dryRun: job.dryRun,
  });
  const { sources, ignored } = await listSources(job, dataset.format);
  const bytesTotal = sources.reduce((sum, source) => sum + (source.bytesTotal ?? 0), 0);
  const mapping = dataset.format === 'partner-template' ? await columnStore(knex).latest(dataset.id) : null;
  const columns = mapping?.columns ?? null;
  const files: Staged['files'] = [];
  let bytesBefore = 0;
  let lastHeartbeat = performance.now();

  try {
    for (const source of sources) {
      const { sha256, bytes } = await hashSource(source);
      const rowsBefore = tally.rowsRead();
      let note: string | null = null;
      for await (const batch of readDemandFile(source, { referenceKey, formats, period: dataset.period, columns })) {
        signal.throwIfAborted();
        await staging.add(batch);
        note = noteOf(batch) ?? note;
        const progress = { bytesRead: bytesBefore + batch.bytesRead, bytesTotal, rowsRead: tally.rowsRead() };
        report(progress);
        if (performance.now() - lastHeartbeat > heartbeatMs) {
          lastHeartbeat = performance.now();
          await store.update(id, {
            bytes_read: progress.bytesRead,
            bytes_total: bytesTotal,
            rows_read: progress.rowsRead,
          });
        }
      }
      bytesBefore += bytes;
      files.push({ name: source.name, sha256, rows: tally.rowsRead() - rowsBefore, note });
    }
    await staging.finish();
  } finally {
    // Whoever takes the import back must not leave behind the rows of a batch that was still being written.
    await staging.settled();
  }
  return {
    tally,
    files,
    unmapped: series.unmapped(),
    ignored,
    bytesTotal: bytesBefore,
    columnsVersion: mapping?.version ?? null,
  };
}

/** What should be known of how a file was read. */
function noteOf({ encodingNote, columnsNotRead }: IntakeBatch): string | null {
  const dropped = columnsNotRead.length === 0 ? null : `Columns not read: ${columnsNotRead.join(', ')}.`;
  const notes = [encodingNote, dropped].filter((note) => note !== null);
  return notes.length === 0 ? null : notes.join(' ');
}

const policeKinds: Record<string, PoliceKind> = {
  'police-uk-outcomes': 'outcomes',
  'police-uk-stop-and-search': 'stop-and-search',
};

async function listSources(job: ImportJob, format: string): Promise<{ sources: NamedStream[]; ignored: string[] }> {
  const ignored: string[] = [];
  const sources: NamedStream[] = [];
  const onIgnored = (name: string, why: string): void => {
    ignored.push(`${name}: ${why}`);
  };
  const policeKind = policeKinds[format] ?? 'street';
  for await (const source of openSources(job.path, { name: job.fileName, onIgnored, policeKind })) sources.push(source);
  if (sources.length === 0) throw new Refusal('file-unreadable', `"${job.fileName}" holds no file of demand.`);
  return { sources, ignored };
}

/** Numbers for the publisher's categories, made as they are met; a dry run makes none. */
function seriesOf(tools: ReadingTools, dataset: Task['dataset'], dryRun: boolean) {
  const store = seriesStore(tools.knex);
  const mapping = tools.mappings[dataset.format] ?? {};
  const known = new Map<string, number>();
  const unmapped = new Set<string>();
  const find = async (publisherCategory: string): Promise<number> => {
    const seen = known.get(publisherCategory);
    if (seen !== undefined) return seen;
    const found = await store.find(dataset.id, publisherCategory);
    const category = mapping[publisherCategory] ?? null;
    if (found === null ? category === null : found.category === 'unmapped') unmapped.add(publisherCategory);
    const number = found?.id ?? (dryRun ? 0 : await store.ensure(dataset.id, publisherCategory, category));
    known.set(publisherCategory, number);
    return number;
  };
  return { find, unmapped: () => [...unmapped].sort() };
}
