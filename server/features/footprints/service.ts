import { Refusal } from '../../refusal.ts';
import type { FootprintKind } from '../words/contract.ts';
import { sayDay } from '../words/days.ts';
import { today } from '../words/months.ts';
import type { DeprivationRow, FootprintRow, FootprintStore, ShapeRow, WeightRow, WhichFootprints } from './store.ts';

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

/** With no day given, today. */
type Asked = Omit<WhichFootprints, 'at'> & { at?: string | undefined };

const onDay = (asked: Asked): WhichFootprints => ({ ...asked, at: asked.at ?? today() });

/** Named areas of any kind as they stood on a day. */
export function footprintService(store: FootprintStore) {
  return {
    async list(
      which: Asked,
      page: { limit: number; after: string | null },
    ): Promise<{ kind: FootprintKind; rows: FootprintRow[]; next: string | null }> {
      const asked = { limit: page.limit + 1, ...(page.after === null ? {} : { after: page.after }) };
      const found = await store.list(onDay(which), asked);
      const rows = found.slice(0, page.limit);
      return { kind: which.kind, rows, next: found.length > page.limit ? (rows.at(-1)?.code ?? null) : null };
    },

    /** @throws Refusal not-found when there is none of that code on that day */
    async detail(which: Asked, code: string): Promise<Footprint> {
      const { kind, at, method } = which;
      const row = await store.versionAt(onDay(which), code);
      if (row === null) {
        const made = method === undefined ? '' : ` made by ${method}`;
        const on = at === undefined ? '' : ` on ${sayDay(at)}`;
        throw new Refusal('not-found', `There is no ${kind} ${code}${made}${on}.`);
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

    async shapes(which: Asked, format: 'geojson' | 'topojson'): Promise<ShapeRow[]> {
      return store.shapes(onDay(which), format === 'geojson' ? geoJsonDigits : topologyDigits);
    },
  };
}
export type FootprintService = ReturnType<typeof footprintService>;
