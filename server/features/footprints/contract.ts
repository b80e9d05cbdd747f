import { z } from 'zod';
import { code, date, footprintKind, networkMethod, pageQuery, position } from '../words/contract.ts';

export const footprintSummary = z.object({
  kind: footprintKind,
  code: z.string(),
  name: z.string(),
  version: z.number().int(),
  validFrom: date.nullable(),
  validTo: date.nullable(),
  bricks: z.number().int(),
  people: z.number().nullable(),
  households: z.number().nullable(),
  areaM2: z.number(),
});
export type FootprintSummary = z.infer<typeof footprintSummary>;

export const footprintDetail = footprintSummary.extend({
  method: z.string(),
  source: z.string().nullable(),
  weights: z.array(z.object({ brick: z.string(), weight: z.number() })),
  districts: z.array(z.object({ code: z.string(), name: z.string(), share: z.number() })),
  deprivation: z
    .object({
      release: z.string(),
      sentence: z.string(),
      peopleInMostDeprivedTenth: z.number().nullable().meta({ description: 'Null where residents are not known' }),
      peopleInMostDeprivedFifth: z.number().nullable(),
    })
    .nullable(),
});
export type FootprintDetail = z.infer<typeof footprintDetail>;

/** Which of several: networks are made in several ways, and areas of some kinds came in several files. */
const which = {
  at: date.optional(),
  method: networkMethod.optional(),
  set: code.optional().meta({ description: 'Only areas that came in this set' }),
};
export const footprintsQuery = z.strictObject({ kind: footprintKind, ...which, ...pageQuery });
export const footprintsAnswer = z.object({ items: z.array(footprintSummary), next: z.string().nullable() });
export const footprintPath = z.strictObject({ kind: footprintKind, code });
export const footprintQuery = z.strictObject({ at: which.at, method: which.method });

/** Properties of every shape in /shapes/{kind}: the same in GeoJSON and TopoJSON. */
export const shapeProperties = z.object({
  code: z.string(),
  name: z.string(),
  people: z.number().nullable(),
  centre: position.meta({ description: 'Where its people live when known, else a point inside' }),
});
export type ShapeProperties = z.infer<typeof shapeProperties>;
export const shapesPath = z.strictObject({ kind: footprintKind });
const nationalGrid = ['EPSG:27700', 'http://www.opengis.net/def/crs/EPSG/0/27700'];
export const shapesQuery = z.strictObject({
  ...which,
  crs: z
    .enum(['EPSG:4326', 'http://www.opengis.net/def/crs/EPSG/0/4326', ...nationalGrid])
    .optional()
    .meta({ description: 'Of a GeoPackage: EPSG:4326 (degrees, if left out) or EPSG:27700 (British National Grid)' }),
});
export const isOnGrid = (crs: string | undefined): boolean => crs !== undefined && nationalGrid.includes(crs);
