import { type Route, route } from '../../http/route.ts';
import {
  compareAnswer,
  compareQuery,
  previewAnswer,
  previewBody,
  zoneAnswer,
  zoneBody,
  zoneCloseBody,
  zonePath,
  zoneQuery,
  zonesAnswer,
  zonesQuery,
  zoneVersionBody,
} from './contract.ts';
import { presentComparison, presentPreview, presentSummary, presentZone } from './present.ts';
import type { Zone, ZoneService } from './service.ts';

const tag = 'Zones';
const created = (zone: Zone) => ({
  status: 201,
  body: presentZone(zone),
  headers: { Location: `/api/v1/zones/${zone.current.row.code}` },
});

export const zoneRoutes = (service: ZoneService): Route[] => [
  route({
    method: 'post',
    path: '/zones/preview',
    tag,
    summary: 'What a drawn shape, a circle or a list of codes would make, without saving it',
    bodySchema: previewBody,
    answer: { status: 200, schema: previewAnswer },
    handle: async ({ body }) => ({ body: presentPreview(await service.preview(body.definition, body.zone ?? null)) }),
  }),
  route({
    method: 'get',
    path: '/zones',
    tag,
    summary: 'Every zone in its latest version, or those in force at a date',
    querySchema: zonesQuery,
    answer: { status: 200, schema: zonesAnswer },
    keep: true,
    handle: async ({ query }) => ({ body: { items: (await service.zones(query.at ?? null)).map(presentSummary) } }),
  }),
  route({
    method: 'post',
    path: '/zones',
    tag,
    summary: 'Save a zone in its first version',
    bodySchema: zoneBody,
    answer: { status: 201, schema: zoneAnswer },
    handle: async ({ body }) => created(await service.create(body)),
  }),
  route({
    method: 'get',
    path: '/zones/{code}',
    tag,
    summary: 'One zone in its latest version, or in the one in force at a date',
    pathSchema: zonePath,
    querySchema: zoneQuery,
    answer: { status: 200, schema: zoneAnswer },
    keep: true,
    handle: async ({ path, query }) => ({ body: presentZone(await service.zone(path.code, query.at ?? null)) }),
  }),
  route({
    method: 'post',
    path: '/zones/{code}/versions',
    tag,
    summary: 'Change a zone: a new version from a date on; the earlier one stays',
    pathSchema: zonePath,
    bodySchema: zoneVersionBody,
    answer: { status: 201, schema: zoneAnswer },
    handle: async ({ path, body }) => created(await service.addVersion(path.code, body)),
  }),
  route({
    method: 'post',
    path: '/zones/{code}/close',
    tag,
    summary: 'Close a zone from a day on; what it was stays',
    pathSchema: zonePath,
    bodySchema: zoneCloseBody,
    answer: { status: 200, schema: zoneAnswer },
    handle: async ({ path, body }) => ({ body: presentZone(await service.close(path.code, body.on)) }),
  }),
  route({
    method: 'get',
    path: '/zones/{code}/versions/compare',
    tag,
    summary: 'What a zone gained and lost between two versions',
    pathSchema: zonePath,
    querySchema: compareQuery,
    answer: { status: 200, schema: compareAnswer },
    keep: true,
    handle: async ({ path, query }) => ({
      body: presentComparison(await service.compare(path.code, query.earlier, query.later)),
    }),
  }),
];
