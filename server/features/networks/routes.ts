import { rm } from 'node:fs/promises';
import { asTable, type Route, route } from '../../http/route.ts';
import { keepUpload } from '../imports/uploads.ts';
import {
  networkAnswer,
  networkImported,
  networkImportQuery,
  networkPath,
  networkQuery,
  networksAnswer,
  networksQuery,
  practicesAnswer,
  practicesQuery,
} from './contract.ts';
import { networksTable, networkTable, practicesTable } from './present-table.ts';
import { presentLoaded, presentNetwork, presentNetworks, presentPractices } from './present.ts';
import type { NetworkService } from './service.ts';

const formats = asTable;
/** A table without a limit gives every practice. */
const mostTableRows = 100_000;
const tag = 'Networks of practices';
const unnamed = 'the file';

export const networkRoutes = (service: NetworkService, dataFolder: string): Route[] => [
  route({
    method: 'get',
    path: '/networks',
    tag,
    formats,
    keep: true,
    summary: 'Primary Care Networks as of a day, their sizes, and the methods by which they have a footprint',
    querySchema: networksQuery,
    answer: { status: 200, schema: networksAnswer },
    handle: async ({ query }) => {
      const answer = presentNetworks(await service.list(query));
      return { body: answer, table: () => networksTable(answer) };
    },
  }),
  route({
    method: 'get',
    path: '/networks/{code}',
    tag,
    formats,
    keep: true,
    summary: 'One network as of a day: its practices, its footprint, the zones in it',
    pathSchema: networkPath,
    querySchema: networkQuery,
    answer: { status: 200, schema: networkAnswer },
    handle: async ({ path, query }) => {
      const answer = presentNetwork(await service.one(path.code, query));
      return { body: answer, table: () => networkTable(answer) };
    },
  }),
  route({
    method: 'get',
    path: '/practices',
    tag,
    formats,
    keep: true,
    summary: 'GP practices as of a day, with the network that each is in',
    querySchema: practicesQuery,
    answer: { status: 200, schema: practicesAnswer },
    handle: async ({ query, format, request }) => {
      const isWhole = format !== 'json' && request.query['limit'] === undefined;
      const answer = presentPractices(await service.practices(isWhole ? { ...query, limit: mostTableRows } : query));
      return { body: answer, table: () => practicesTable(answer) };
    },
  }),
  route({
    method: 'post',
    path: '/networks/imports',
    tag,
    takesFile: true,
    summary: 'Send a file about practices and networks as its publisher made it; it is told by its header',
    querySchema: networkImportQuery,
    answer: { status: 200, schema: networkImported },
    handle: async ({ request, query }) => {
      const path = await keepUpload(request, Number(request.headers['content-length'] ?? 0), dataFolder);
      try {
        const loaded = await service.load([{ path, name: query.name ?? unnamed, day: query.on ?? null }]);
        return { body: presentLoaded(loaded) };
      } finally {
        await rm(path, { force: true });
      }
    },
  }),
];
