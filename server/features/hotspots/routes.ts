import { asTable, type Route, route } from '../../http/route.ts';
import {
  densityAnswer,
  densityQuery,
  hexagonsAnswer,
  hexagonsQuery,
  hotspotsAnswer,
  hotspotsQuery,
  repeatsAnswer,
  repeatsPath,
  repeatsQuery,
  scanAnswer,
  scanQuery,
} from './contract.ts';
import { hexagonsTable, hotTable, repeatsTable, scanTable } from './present-table.ts';
import { presentDensity, presentHexagons, presentRepeats } from './present-points.ts';
import { presentScan } from './present-scan.ts';
import { presentHot } from './present.ts';
import type { HotspotService } from './service.ts';

const about = { method: 'get', tag: 'Hotspots and trends', keep: true } as const;
const formats = asTable;

export const hotspotRoutes = (service: HotspotService): Route[] => [
  route({
    ...about,
    path: '/hotspots',
    formats,
    summary: 'Areas that lie hot or cold beyond chance: Gi* or local Moran, corrected for testing many areas',
    querySchema: hotspotsQuery,
    answer: { status: 200, schema: hotspotsAnswer },
    handle: async ({ query }) => {
      const found = await service.find(query);
      const answer = presentHot(found);
      return { body: answer, table: () => hotTable(answer, found.asked.isDemonstration) };
    },
  }),
  route({
    ...about,
    path: '/hotspots/scan',
    formats,
    summary: 'Circles with more cases than their people explain (Kulldorff’s spatial scan)',
    querySchema: scanQuery,
    answer: { status: 200, schema: scanAnswer },
    handle: async ({ query }) => {
      const found = await service.scan(query);
      const answer = presentScan(found);
      return { body: answer, table: () => scanTable(answer, found.asked.isDemonstration) };
    },
  }),
  route({
    ...about,
    path: '/hotspots/density',
    summary: 'How thick incidents lie, as a picture only: shades without numbers, nothing tested',
    querySchema: densityQuery,
    answer: { status: 200, schema: densityAnswer },
    handle: async ({ query }) => ({ body: presentDensity(await service.density(query)) }),
  }),
  route({
    ...about,
    path: '/hotspots/hexagons',
    formats,
    summary: 'Incidents by hexagons of one size, where the data give points',
    querySchema: hexagonsQuery,
    answer: { status: 200, schema: hexagonsAnswer },
    handle: async ({ query }) => {
      const found = await service.hexagons(query);
      const answer = presentHexagons(found);
      return { body: answer, table: () => hexagonsTable(answer, found.asked.isDemonstration) };
    },
  }),
  route({
    ...about,
    path: '/hotspots/repeats/{code}',
    formats,
    summary: 'Published points inside one zone with the most incidents, where the data give points',
    pathSchema: repeatsPath,
    querySchema: repeatsQuery,
    answer: { status: 200, schema: repeatsAnswer },
    handle: async ({ path, query }) => {
      const found = await service.repeats(path.code, query);
      const answer = presentRepeats(found);
      return { body: answer, table: () => repeatsTable(answer, found.asked.isDemonstration) };
    },
  }),
];
