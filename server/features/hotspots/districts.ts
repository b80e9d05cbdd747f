import type { DemandPanel } from '../demand/panel.ts';
import type { HotspotRoom } from './room.ts';

/** The name of the district in which most of each area lies; null where it has no bricks, or nobody gave the name. */
export async function districtsOf(
  { nearby, store }: Pick<HotspotRoom, 'nearby' | 'store'>,
  panel: DemandPanel,
  at: string | undefined,
): Promise<(string | null)[]> {
  const names = new Map((await store.districts()).map(({ code, name }) => [code, name]));
  const codes = await nearby.districts(panel, at);
  return codes.map((code) => (code === null ? null : (names.get(code) ?? null)));
}
