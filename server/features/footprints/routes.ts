import { z } from 'zod';
import { Refusal } from '../../refusal.ts';
import { gridFromDegrees } from '../../intake/placing/national-grid.ts';
import { asTable, type Route, route } from '../../http/route.ts';
import {
  footprintDetail,
  footprintPath,
  footprintQuery,
  footprintsAnswer,
  footprintsQuery,
  isOnGrid,
  shapesPath,
  shapesQuery,
} from './contract.ts';
import { presentDetail, presentShapes, presentSummary } from './present.ts';
import { footprintsTable, shapesDocument } from './present-table.ts';
import { presentTopology } from './present-topology.ts';
import type { FootprintService } from './service.ts';

const tag = 'Footprints';
const mostTableRows = 100_000;

export const footprintRoutes = (service: FootprintService): Route[] => [
  route({
    method: 'get',
    path: '/footprints',
    tag,
    summary:
      'Areas of one kind as they stand on a day, by code; ask for the next page with after; a table without a limit gives all',
    querySchema: footprintsQuery,
    answer: { status: 200, schema: footprintsAnswer },
    formats: asTable,
    keep: true,
    handle: async ({ query, format, request }) => {
      const { limit, after = null, ...which } = query;
      const isWhole = format !== 'json' && request.query['limit'] === undefined;
      const page = { limit: isWhole ? mostTableRows : limit, after };
      const { kind, rows, next } = await service.list(which, page);
      return {
        body: { items: rows.map((row) => presentSummary(kind, row)), next },
        table: () => footprintsTable(kind, rows),
      };
    },
  }),
  route({
    method: 'get',
    path: '/footprints/{kind}/{code}',
    tag,
    summary: 'One area: its small areas with their weights, its districts and its deprivation',
    pathSchema: footprintPath,
    querySchema: footprintQuery,
    answer: { status: 200, schema: footprintDetail },
    keep: true,
    handle: async ({ path, query }) => ({
      body: presentDetail(await service.detail({ ...query, kind: path.kind }, path.code)),
    }),
  }),
  route({
    method: 'get',
    path: '/shapes/{kind}',
    tag,
    summary:
      'Shapes of one kind: TopoJSON (simplified, object "areas") for maps, GeoJSON or GeoPackage (whole) for other programs',
    pathSchema: shapesPath,
    querySchema: shapesQuery,
    answer: { status: 200, schema: z.unknown() },
    formats: ['topojson', 'geojson', 'gpkg'],
    keep: true,
    brotliQuality: 11,
    handle: async ({ path, query: { crs, ...query }, format }) => {
      if (isOnGrid(crs) && format !== 'gpkg') {
        const detail = 'Only a GeoPackage comes on the National Grid: ask for .gpkg.';
        throw new Refusal('parameter-invalid', `crs: ${detail}`, [{ parameter: 'crs', detail }]);
      }
      const isTopology = format === 'topojson';
      const areas = presentShapes(
        await service.shapes({ ...query, kind: path.kind }, isTopology ? 'topojson' : 'geojson'),
      );
      if (format !== 'gpkg') return { body: isTopology ? presentTopology(areas) : areas };
      const { kind, rows } = await service.list({ ...query, kind: path.kind }, { limit: mostTableRows, after: null });
      return { body: areas, table: () => shapesDocument(kind, rows, areas, isOnGrid(crs) ? gridFromDegrees : null) };
    },
  }),
];
