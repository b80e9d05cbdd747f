/** What a census table says of bricks. */
export interface FeatureTable {
  source: string;
  /** By category. */
  columns: Map<string, Float64Array>;
  /** Of all categories together. */
  all: Float64Array;
  /** 1 at bricks of which the table says anything. */
  known: Uint8Array;
}
export type FeatureTables = ReadonlyMap<string, FeatureTable>;

const cellBytes = 12;

/** By table: the part of a feature’s name before the slash. */
export function featureTables(
  rows: readonly { feature: string; source: string; cells: Uint8Array }[],
  place: ReadonlyMap<number, number>,
): FeatureTables {
  const tables = new Map<string, FeatureTable>();
  for (const { feature, source, cells } of rows) {
    const slash = feature.indexOf('/');
    const name = feature.slice(0, slash);
    const table = tables.get(name) ?? {
      source,
      columns: new Map<string, Float64Array>(),
      all: new Float64Array(place.size),
      known: new Uint8Array(place.size),
    };
    tables.set(name, table);
    const column = new Float64Array(place.size);
    table.columns.set(feature.slice(slash + 1), column);
    const view = new DataView(cells.buffer, cells.byteOffset, cells.byteLength);
    for (let at = 0; at < cells.byteLength; at += cellBytes) {
      const brick = place.get(view.getInt32(at));
      if (brick === undefined) continue;
      column[brick] = view.getFloat64(at + 4);
      table.all[brick] = (table.all[brick] ?? 0) + (column[brick] ?? 0);
      table.known[brick] = 1;
    }
  }
  return tables;
}
