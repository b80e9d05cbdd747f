import type { DensityQuery, HexagonsQuery, HotspotsQuery, RepeatsQuery, ScanQuery } from './contract.ts';
import { density } from './density.ts';
import { findHot } from './find-hot.ts';
import { hexagons } from './hexagons.ts';
import { repeats } from './repeats.ts';
import type { HotspotRoom } from './room.ts';
import { scan } from './scan.ts';

/** Where demand lies together beyond chance, and where it lies at all. Every figure that leaves here is published. */
export const hotspotService = (room: HotspotRoom) => ({
  find: (query: HotspotsQuery) => findHot(room, query),
  scan: (query: ScanQuery) => scan(room, query),
  density: (query: DensityQuery) => density(room, query),
  hexagons: (query: HexagonsQuery) => hexagons(room, query),
  repeats: (code: string, query: RepeatsQuery) => repeats(room, code, query),
});
export type HotspotService = ReturnType<typeof hotspotService>;
