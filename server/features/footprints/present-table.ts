import { column } from '../../tables/column.ts';
import { degreesOfWgs84, type LayerSystem } from '../../tables/layer-system.ts';
import { makeTable } from '../../tables/make-sheet.ts';
import type { TableDocument } from '../../tables/table-document.ts';
import type { ShapesDocument } from '../../tables/write-geopackage.ts';
import type { FootprintKind } from '../words/contract.ts';
import { kindNames } from '../words/kinds.ts';
import type { AreaCollection } from './present.ts';
import type { FootprintRow } from './store.ts';

const summaryColumns = [
  ...(['kind', 'code', 'name'] as const),
  column('version', 'Version', 'integer'),
  column('valid_from', 'Valid from', 'date'),
  column('valid_to', 'Valid until', 'date', 'The first day on which it does not hold any more'),
  column('bricks', 'Small areas', 'integer', 'That it is made of'),
  ...(['people', 'households'] as const),
  column('area_m2', 'Area', 'number', 'In square metres'),
  column('method', 'Method', 'string', 'How it was made'),
  'source' as const,
];

const rowOf = (kind: FootprintKind, row: FootprintRow) => ({
  kind,
  code: row.code,
  name: row.name,
  version: row.version,
  valid_from: row.valid_from,
  valid_to: row.valid_to,
  bricks: row.bricks,
  people: row.people,
  households: row.households,
  area_m2: Math.round(row.area_m2),
  method: row.method,
  source: row.source,
});

/** One area a row, as it stands on a day. */
export function footprintsTable(kind: FootprintKind, rows: readonly FootprintRow[]): TableDocument {
  const sources = new Set(rows.flatMap(({ source }) => source ?? []));
  return makeTable(
    {
      name: `areas-${kind}`,
      title: `All ${kindNames[kind][1]}`,
      columns: summaryColumns,
      rows: rows.map((row) => rowOf(kind, row)),
      about: { sources: [...sources], period: null, method: null, notes: [] },
    },
    false,
  );
}

/** The same, with the shape of each: an area without a shape has no row. `toGrid`: metres of the British National Grid, or null. */
export function shapesDocument(
  kind: FootprintKind,
  rows: readonly FootprintRow[],
  { features }: AreaCollection,
  toGrid: LayerSystem['fromDegrees'],
): ShapesDocument {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const shown = features.flatMap(({ properties, geometry }) => {
    const row = byCode.get(properties.code);
    return row === undefined ? [] : [{ row, geometry }];
  });
  return {
    ...footprintsTable(
      kind,
      shown.map(({ row }) => row),
    ),
    shapes: shown.map(({ geometry }) => geometry),
    system: toGrid === null ? degreesOfWgs84 : { epsg: 27700, fromDegrees: toGrid },
  };
}
