import type { FootprintKind } from '../words/contract.ts';
import { areaMonths } from './area-months.ts';
import { readCatalogue } from './catalogue.ts';
import { brickColumns, type By } from './columns.ts';
import { type DemandPanel, demandPanel, type PanelOptions, panelParts } from './panel.ts';
import type { DemandRoom } from './question.ts';
import { rememberedFor } from './remembered.ts';
import type { Filters } from './scope.ts';
import { demandMap, type MapQuery } from './service-map.ts';
import { demandMonths } from './service-months.ts';
import { profile, type ProfileQuery } from './service-profile.ts';
import { demandRows, type RowsQuery } from './service-rows.ts';
import type { DemandStore } from './store.ts';

/**
 * How much demand, where and when. Every figure that leaves here is published.
 * @param revision tells the present data revision
 * @param place what the installation serves, as the name of all small areas together
 */
export function demandService(store: DemandStore, revision: () => Promise<string>, place: string) {
  const remember = rememberedFor(revision);
  const room: DemandRoom = {
    store,
    remember,
    place,
    columns: brickColumns(store, remember),
    catalogue: () => remember('catalogue', () => readCatalogue(store)),
  };
  return {
    map: (query: MapQuery) => demandMap(room, query),
    profile: (kind: FootprintKind, code: string, query: ProfileQuery) => profile(room, kind, code, query),
    months: (filters: Filters) => demandMonths(room, filters),
    rows: (query: RowsQuery) => demandRows(room, query),
    /** Not published: for statistics inside the service only. */
    panel: (query: MapQuery, by?: By, options?: PanelOptions) => demandPanel(room, query, by, options),
    /** The weights of the panel’s areas over bricks; `at` as the panel was asked. */
    parts: (panel: DemandPanel, at?: string) => panelParts(room, panel, at),
    /** Not published: the months of one area, by series. */
    areaMonths: (kind: FootprintKind, code: string, query: ProfileQuery) => areaMonths(room, kind, code, query),
    catalogue: room.catalogue,
  };
}
export type DemandService = ReturnType<typeof demandService>;
