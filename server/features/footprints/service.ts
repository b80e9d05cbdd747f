import { Refusal } from '../../refusal.ts';
import type { FootprintKind } from '../words/contract.ts';
import { today } from '../words/months.ts';
import type { DeprivationRow, FootprintRow, FootprintStore, ShapeRow, WeightRow } from './store.ts';

export interface Footprint {
  kind: FootprintKind;
  row: FootprintRow;
  weights: WeightRow[];
  districts: { code: string; name: string; share: number }[];
  deprivation: (DeprivationRow & { isDemonstration: boolean }) | null;
}

/** GeoJSON is for other programs and keeps 5 decimals (1 m); the map's own shapes are rounded later, all borders alike. */
const geoJsonDigits = 5;
const topologyDigits = 7;

/** Named areas of any kind as they stood on a day. */
export function footprintService(store: FootprintStore) {
  return {
    async list(
      kind: FootprintKind,
      at: string | null,
      page: { limit: number; after: string | null },
    ): Promise<{ kind: FootprintKind; rows: FootprintRow[]; next: string | null }> {
      const asked = { limit: page.limit + 1, ...(page.after === null ? {} : { after: page.after }) };
      const found = await store.list(kind, at ?? today(), asked);
      const rows = found.slice(0, page.limit);
      return { kind, rows, next: found.length > page.limit ? (rows.at(-1)?.code ?? null) : null };
    },

    /** @throws Refusal not-found when there is none of that code on that day */
    async detail(kind: FootprintKind, code: string, at: string | null): Promise<Footprint> {
      const row = await store.versionAt(kind, code, at ?? today());
      if (row === null) {
        throw new Refusal('not-found', `There is no ${kind} ${code}${at === null ? '' : ` on ${at}`}.`);
      }
      const weights = kind === 'brick' ? [{ id: row.id, code: row.code, weight: 1 }] : await store.weights(row.id);
      const [districts, deprivation, isDemonstration] = await Promise.all([
        store.districtShares(weights),
        store.deprivation(weights),
        store.isDemonstration(),
      ]);
      return {
        kind,
        row,
        weights,
        districts,
        deprivation: deprivation === null ? null : { ...deprivation, isDemonstration },
      };
    },

    async shapes(kind: FootprintKind, at: string | null, format: 'geojson' | 'topojson'): Promise<ShapeRow[]> {
      return store.shapes(kind, at ?? today(), format === 'geojson' ? geoJsonDigits : topologyDigits);
    },
  };
}
export type FootprintService = ReturnType<typeof footprintService>;
