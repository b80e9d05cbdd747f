import type { SpatialPool } from '../../analysis/spatial/pool.ts';
import type { DemandService } from '../demand/service.ts';
import type { DemandStore } from '../demand/store.ts';
import type { ZoneEdition } from '../zones/brick-store.ts';
import type { HotspotStore } from './store.ts';
import type { SurroundingsService } from './surroundings.ts';

/** What every part of the hot spots works with. */
export interface HotspotRoom {
  demand: Pick<DemandService, 'panel' | 'catalogue'>;
  nearby: SurroundingsService;
  pool: Pick<SpatialPool, 'run'>;
  store: HotspotStore;
  footprints: Pick<DemandStore, 'footprint'>;
  edition: () => Promise<ZoneEdition | null>;
}
