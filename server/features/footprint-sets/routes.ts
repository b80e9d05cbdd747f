import { type Route, route } from '../../http/route.ts';
import { wholeBody } from '../../intake/files/whole-body.ts';
import {
  footprintSetImported,
  footprintSetPath,
  footprintSetQuery,
  footprintSetRemoved,
  footprintSetsAnswer,
} from './contract.ts';
import { presentLoaded, presentSet } from './present.ts';
import type { FootprintSetService } from './service.ts';

const tag = 'Footprints';
const mostBytes = 50 * 1024 * 1024;

export const footprintSetRoutes = (service: FootprintSetService): Route[] => [
  route({
    method: 'get',
    path: '/footprint-sets',
    tag,
    summary:
      'Sets of areas that came in one file: neighbourhood policing areas, health neighbourhoods, or anybody’s own',
    answer: { status: 200, schema: footprintSetsAnswer },
    keep: true,
    handle: async () => ({ body: { items: (await service.all()).map(presentSet) } }),
  }),
  route({
    method: 'post',
    path: '/footprint-sets/{code}',
    tag,
    summary: 'Send a set of areas: outlines as GeoJSON, or a list of codes or look-up as CSV',
    pathSchema: footprintSetPath,
    querySchema: footprintSetQuery,
    takesFile: true,
    answer: { status: 200, schema: footprintSetImported },
    handle: async ({ path, query, request }) => {
      const { kind, name, source, note, from, column, fileName, dryRun } = query;
      const options = {
        kind,
        name,
        source,
        note: note ?? null,
        from: from ?? null,
        column: column ?? null,
        fileName: fileName ?? 'file',
        dryRun: dryRun === 'true',
      };
      return { body: presentLoaded(await service.load(path.code, options, await wholeBody(request, mostBytes))) };
    },
  }),
  route({
    method: 'delete',
    path: '/footprint-sets/{code}',
    tag,
    summary: 'Take a set of areas away, with all that it was before',
    pathSchema: footprintSetPath,
    answer: { status: 200, schema: footprintSetRemoved },
    handle: async ({ path }) => {
      const { code, name, areas } = await service.remove(path.code);
      return { body: { code, name, areas } };
    },
  }),
];
