import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, type Results } from '@electric-sql/pglite';
import { postgis } from '@electric-sql/pglite-postgis';
import { valueParsers } from '../types.ts';
import type { Answer, Ask } from './messages.ts';

/**
 * The worker that owns the embedded engine, so that a long query never stops the service from answering.
 * Messages are answered one after another, in the order they came.
 */
const { folder } = workerData as { folder: string };

/**
 * The engine never waits for the disk, so after a power cut its data folder cannot be relied on whatever is set here; a
 * killed process loses nothing. What only serves power cuts and replicas is therefore left out of its log.
 */
const settings = [
  'timezone=UTC',
  'work_mem=64MB',
  'maintenance_work_mem=64MB',
  'full_page_writes=off',
  'synchronous_commit=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_wal_size=1GB',
];

const open = (): Promise<PGlite> =>
  PGlite.create({
    dataDir: folder,
    extensions: { postgis },
    parsers: valueParsers,
    startParams: [...PGlite.defaultStartParams, ...settings.flatMap((setting) => ['-c', setting])],
  });

let engine = await open();

/**
 * A GEOS or PROJ error is swallowed by the engine (electric-sql/pglite issue 916): the statement just ends, with no
 * command tag. Without this check an INSERT … SELECT that stopped at a bad row would look like success.
 */
const wasSwallowed = (result: Results<unknown>): boolean => result.command === undefined || result.command === '???';

async function run(ask: Ask): Promise<Answer> {
  if (ask.what === 'recycle') {
    await engine.close();
    engine = await open();
    return { id: ask.id, rows: [], rowCount: 0 };
  }
  if (ask.what === 'close') {
    await engine.close();
    return { id: ask.id, rows: [], rowCount: 0 };
  }
  if (ask.many) {
    const results = await engine.exec(ask.sql);
    return answer(ask.id, results.at(-1), results.some(wasSwallowed));
  }
  const result = await engine.query(ask.sql, ask.bindings);
  return answer(ask.id, result, wasSwallowed(result));
}

function answer(id: number, result: Results<unknown> | undefined, swallowed: boolean): Answer {
  if (swallowed) {
    const message = 'a spatial function failed (the embedded engine does not say why): the statement was refused';
    return { id, error: { message, code: 'XX000', swallowed: true } };
  }
  const rows = result?.rows ?? [];
  return {
    id,
    rows,
    rowCount: result?.command?.startsWith('SELECT') === true ? rows.length : (result?.affectedRows ?? 0),
    command: result?.command ?? '',
  };
}

parentPort?.on('message', (ask: Ask) => {
  queue = queue
    .then(() => run(ask))
    .catch((error: unknown): Answer => ({ id: ask.id, error: plain(error) }))
    .then((given) => parentPort?.postMessage(given));
});
let queue: Promise<unknown> = Promise.resolve();

/** An Error loses its fields on the way between threads; these are the ones that Knex and our code read. */
function plain(error: unknown): NonNullable<Answer['error']> {
  const given = error as Record<string, unknown> & Error;
  const kept = { message: given.message, swallowed: false };
  const fields = ['code', 'detail', 'hint', 'constraint', 'table', 'column', 'position', 'where'] as const;
  return Object.assign(kept, Object.fromEntries(fields.map((field) => [field, given[field]])));
}

parentPort?.postMessage({ id: 0, rows: [], rowCount: 0 } satisfies Answer);
