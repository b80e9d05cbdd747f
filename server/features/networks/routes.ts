import { rm } from 'node:fs/promises';
import { type Route, route } from '../../http/route.ts';
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
import { networksCsv, practicesCsv } from './present-csv.ts';
import { presentLoaded, presentNetwork, presentNetworks, presentPractices } from './present.ts';
import type { NetworkService } from './service.ts';

const formats = ['json', 'csv'] as const;
const tag = 'Networks of practices';
const unnamed = 'the file';

export const networkRoutes = (service: NetworkService, dataFolder: string): Route[] => [
  route({
    ...{ method: 'get', path: '/networks', tag, formats, keep: true },
    summary: 'Primary Care Networks as of a day, their sizes, and the methods by which they have a footprint',
    querySchema: networksQuery,
    answer: { status: 200, schema: networksAnswer },
    handle: async ({ query, format }) => {
      const answer = presentNetworks(await service.list(query));
      return { body: format === 'csv' ? networksCsv(answer) : answer };
    },
  }),
  route({
    ...{ method: 'get', path: '/networks/{code}', tag, keep: true },
    summary: 'One network as of a day: its practices, its footprint, the zones in it',
    ...{ pathSchema: networkPath, querySchema: networkQuery },
    answer: { status: 200, schema: networkAnswer },
    handle: async ({ path, query }) => ({ body: presentNetwork(await service.one(path.code, query)) }),
  }),
  route({
    ...{ method: 'get', path: '/practices', tag, formats, keep: true },
    summary: 'GP practices as of a day, with the network that each is in',
    querySchema: practicesQuery,
    answer: { status: 200, schema: practicesAnswer },
    handle: async ({ query, format }) => {
      const answer = presentPractices(await service.practices(query));
      return { body: format === 'csv' ? practicesCsv(answer) : answer };
    },
  }),
  route({
    ...{ method: 'post', path: '/networks/imports', tag, takesFile: true },
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
