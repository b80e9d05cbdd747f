import { z } from 'zod';
import { type Route, route } from '../../http/route.ts';
import { evaluationPath, runSummary } from '../evaluations/contract.ts';
import { pooledAnswer, pooledQuery, rerunAnswer, runBody, runPath, runRecord } from './contract.ts';
import { recordCsv } from './present-csv.ts';
import { reportHtml, reportPolicy } from './present-report-html.ts';
import { printReport } from './present-report-print.ts';
import { reportOf } from './present-report.ts';
import { presentRun } from './present.ts';
import type { RunService } from './service.ts';

const tag = 'Runs';
const startedBy = 'page';

export const runRoutes = (service: RunService): Route[] => [
  route({
    method: 'post',
    path: '/evaluations/{code}/runs',
    tag,
    summary: 'Run a registered evaluation on the data as they are now; the answer comes at once, the run goes on',
    pathSchema: evaluationPath,
    bodySchema: runBody,
    answer: { status: 202, schema: runSummary },
    handle: async ({ path, body }) => {
      const look = body.look === undefined ? {} : { look: body.look };
      const row = await service.submit({ evaluation: path.code, ...look, startedBy });
      return { body: presentRun(row), headers: { Location: `/api/v1/runs/${row.id}` } };
    },
  }),
  route({
    method: 'get',
    path: '/runs/pooled',
    tag,
    summary: 'Several zones side by side, and their effect pooled',
    querySchema: pooledQuery,
    answer: { status: 200, schema: pooledAnswer },
    handle: async ({ query }) => ({ body: await service.pooled(query.runs.split(',').map(Number)) }),
  }),
  route({
    method: 'get',
    path: '/runs/{id}',
    tag,
    summary: 'How a run is getting on, or how it ended',
    pathSchema: runPath,
    answer: { status: 200, schema: runSummary },
    handle: async ({ path }) => ({ body: presentRun(await service.one(path.id)) }),
  }),
  route({
    method: 'post',
    path: '/runs/{id}/cancel',
    tag,
    summary: 'Stop a run; nothing of it is kept',
    pathSchema: runPath,
    answer: { status: 202, schema: runSummary },
    handle: async ({ path }) => ({ body: presentRun(await service.cancel(path.id)) }),
  }),
  route({
    method: 'get',
    path: '/runs/{id}/record',
    tag,
    formats: ['json', 'csv'],
    summary: 'Everything that a run found, as one record, or as tidy rows of every series and estimate',
    pathSchema: runPath,
    answer: { status: 200, schema: runRecord },
    handle: async ({ path, format }) => {
      const record = await service.record(path.id);
      return { body: format === 'csv' ? recordCsv(record) : record };
    },
  }),
  route({
    method: 'get',
    path: '/runs/{id}/report',
    tag,
    formats: ['html', 'pdf'],
    summary:
      'What a run found as a report to read, save, print or send: one page that needs nothing else, or a tagged PDF',
    pathSchema: runPath,
    answer: { status: 200, schema: z.string() },
    handle: async ({ path, format }) => {
      const record = await service.record(path.id);
      const { record_hash } = await service.one(path.id);
      if (format === 'pdf') return { body: await printReport(record, record_hash ?? '') };
      return {
        body: reportHtml(reportOf(record, record_hash ?? '')),
        headers: { 'Content-Security-Policy': reportPolicy() },
      };
    },
  }),
  route({
    method: 'post',
    path: '/runs/{id}/rerun',
    tag,
    summary: 'Compute a finished run again from what it was computed from, and compare to the last byte',
    pathSchema: runPath,
    answer: { status: 200, schema: rerunAnswer },
    handle: async ({ path }) => {
      const hashes = await service.rerun(path.id);
      const same = hashes.recordHash === hashes.rerunHash;
      const sentence = same
        ? 'The same, to the last byte.'
        : 'Not the same: this version of the service computes it differently.';
      return { body: { same, ...hashes, sentence } satisfies z.infer<typeof rerunAnswer> };
    },
  }),
];
