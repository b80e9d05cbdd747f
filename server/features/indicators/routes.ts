import { z } from 'zod';
import { asTable, type Route, route } from '../../http/route.ts';
import { wholeBody } from '../../intake/files/whole-body.ts';
import { mostSheetBytes } from '../../intake/formats/sheet.ts';
import {
  indicatorAnswer,
  indicatorPath,
  indicatorQuery,
  indicatorsAnswer,
  indicatorsImported,
  indicatorsImportQuery,
} from './contract.ts';
import { saidOfFile } from './said-of-file.ts';
import { presentImported, presentIndicator, presentValues } from './present.ts';
import { indicatorsTable, indicatorTable } from './present-table.ts';
import { indicatorTemplate } from './present-template.ts';
import type { IndicatorService } from './service.ts';

const tag = 'Indicators';

export const indicatorRoutes = (service: IndicatorService): Route[] => [
  route({
    method: 'get',
    path: '/indicators',
    tag,
    summary: 'Every indicator of resilience, with the periods that have come',
    answer: { status: 200, schema: indicatorsAnswer },
    formats: asTable,
    keep: true,
    handle: async () => {
      const items = (await service.all()).map(presentIndicator);
      return { body: { items }, table: () => indicatorsTable(items) };
    },
  }),
  route({
    method: 'get',
    path: '/indicators/template',
    tag,
    summary: 'An example of the file that indicators come in',
    answer: { status: 200, schema: z.string() },
    formats: ['csv'],
    keep: true,
    handle: () => Promise.resolve({ body: indicatorTemplate }),
  }),
  route({
    method: 'post',
    path: '/indicators/import',
    tag,
    summary: 'Send a CSV file of indicators: our own sheet, kept whole or not at all, or a publisher’s file',
    takesFile: true,
    querySchema: indicatorsImportQuery,
    answer: { status: 200, schema: indicatorsImported },
    handle: async ({ request, query }) => ({
      body: presentImported(await service.import(await wholeBody(request, mostSheetBytes), saidOfFile(query))),
    }),
  }),
  route({
    method: 'get',
    path: '/indicators/{code}',
    tag,
    summary: 'One indicator with its values by area, of the latest period or of one that is named',
    pathSchema: indicatorPath,
    querySchema: indicatorQuery,
    answer: { status: 200, schema: indicatorAnswer },
    formats: asTable,
    keep: true,
    handle: async ({ path, query }) => {
      const answer = presentValues(await service.one(path.code, query));
      return { body: answer, table: () => indicatorTable(answer) };
    },
  }),
];
