import { stringify } from 'csv-stringify/sync';
import { type Route, route } from '../../http/route.ts';
import { Refusal } from '../../refusal.ts';
import {
  importBodyQuery,
  importPath,
  importRecord,
  importsAnswer,
  importsQuery,
  issuesAnswer,
  issuesQuery,
} from './contract.ts';
import { describeIssue } from './present.ts';
import type { ImportService } from './service.ts';
import { keepUpload } from './uploads.ts';

const tag = 'Imports';
/** As many as an import keeps: a file to work through offline has them all. */
const allIssues = 100_000;
const byPage = 'people on the Data page';

export function importRoutes(service: ImportService, dataFolder: string): Route[] {
  const act = (name: 'apply' | 'undo' | 'cancel', status: number, summary: string): Route =>
    route({
      method: 'post',
      path: `/imports/{id}/${name}`,
      tag,
      summary,
      pathSchema: importPath,
      answer: { status, schema: importRecord },
      handle: async ({ path }) => ({ body: await service[name](path.id) }),
    });

  return [
    route({
      method: 'post',
      path: '/imports',
      tag,
      summary: 'Send a file of demand; unless dryRun=false, only to see what it would do',
      querySchema: importBodyQuery,
      takesFile: true,
      answer: { status: 202, schema: importRecord },
      handle: async ({ query, request }) => {
        if (request.headers['content-encoding'] !== undefined) {
          throw new Refusal(
            'media-type-unsupported',
            'Send the file as it is, or as a zip archive, without Content-Encoding.',
          );
        }
        const { dataset, fileName, dryRun } = query;
        await service.expectDataset(dataset);
        const path = await keepUpload(request, Number(request.headers['content-length'] ?? 0), dataFolder);
        const job = { dataset, path, fileName, dryRun: dryRun === 'true', startedBy: byPage, stored: true };
        const record = await service.submit(job);
        return { body: record, headers: { Location: `/api/v1/imports/${record.id}` } };
      },
    }),
    route({
      method: 'get',
      path: '/imports',
      tag,
      summary: 'Imports, the latest first',
      querySchema: importsQuery,
      answer: { status: 200, schema: importsAnswer },
      handle: async ({ query }) => {
        const items = await service.page(query.dataset ?? null, numberAfter(query.after), query.limit);
        const last = items.at(-1);
        return { body: { items, next: items.length === query.limit && last !== undefined ? String(last.id) : null } };
      },
    }),
    route({
      method: 'get',
      path: '/imports/{id}',
      tag,
      summary: 'How an import goes, or how it went',
      pathSchema: importPath,
      answer: { status: 200, schema: importRecord },
      handle: async ({ path }) => ({ body: await service.one(path.id) }),
    }),
    route({
      method: 'get',
      path: '/imports/{id}/issues',
      tag,
      summary: 'Rows that have no place or were turned away, each with the reason',
      pathSchema: importPath,
      querySchema: issuesQuery,
      answer: { status: 200, schema: issuesAnswer },
      formats: ['json', 'csv'],
      handle: async ({ path, query, format }) => {
        await service.one(path.id);
        const limit = format === 'csv' ? allIssues : query.limit;
        const stored = await service.issues(path.id, query.reason ?? null, numberAfter(query.after), limit);
        const items = stored.map(describeIssue);
        if (format === 'csv') return { body: issuesCsv(items) };
        const last = stored.at(-1);
        const next = stored.length === limit && last !== undefined ? String(last.position) : null;
        return { body: { items, next } };
      },
    }),
    act('apply', 202, 'Import the file of a finished dry run'),
    act('undo', 200, 'Take an import back: its months are as they were before'),
    act('cancel', 202, 'Stop a running import; nothing of it is stored'),
  ];
}

function numberAfter(after: string | undefined): number | null {
  if (after === undefined) return null;
  if (!/^\d{1,9}$/.test(after)) {
    const detail = 'Give the value of next from the page before.';
    throw new Refusal('parameter-invalid', `after: ${detail}`, [{ parameter: 'after', detail }]);
  }
  return Number(after);
}

/** A cell that a spreadsheet would run as a formula is led by an apostrophe; numbers are left alone. */
const issuesCsv = (items: ReturnType<typeof describeIssue>[]): string =>
  stringify(
    items.map(({ position, ...issue }) => ({
      ...issue,
      longitude: position?.[0] ?? '',
      latitude: position?.[1] ?? '',
    })),
    { header: true, escape_formulas: true, cast: { string: plainNumber, number: (value) => plainNumber(`${value}`) } },
  );

const plainNumber = (value: string): string | { value: string; escape_formulas: false } =>
  /^-?\d+(\.\d+)?$/.test(value) ? { value, escape_formulas: false } : value;
