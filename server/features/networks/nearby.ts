import { llrDistricts } from '../../intake/geography/llr-districts.ts';
import type { NetworkStore } from './store.ts';

/** The commissioners of Leicester, Leicestershire and Rutland, for when no file says where anybody is. */
const llrCommissioners = new Set(['03W', '04C', '04V']);

export interface Nearby {
  networks: ReadonlySet<string>;
  practices: ReadonlySet<string>;
  how: 'places' | 'catchments' | 'commissioners' | 'all';
}

/**
 * Which networks and practices are of the area that is loaded, from what is known: surgeries and patients in it; else
 * outlines that take in some of it, with everybody of the same commissioners; else the commissioners of the area served.
 */
export async function findNearby(store: NetworkStore): Promise<Nearby> {
  const [practices, pairs, outlined, commissioners] = [
    await store.practicesNear(),
    await store.memberships(),
    await store.networksWithCatchmentNear(),
    await store.commissioners(),
  ];
  if (practices.length > 0) {
    const near = new Set(practices);
    const networks = new Set(pairs.flatMap(({ practice, network }) => (near.has(practice) ? [network] : [])));
    return { practices: near, networks: new Set([...networks, ...outlined]), how: 'places' };
  }
  const ofCommissioners = (wanted: ReadonlySet<string>): Set<string> =>
    new Set(commissioners.flatMap(({ network, commissioner }) => (wanted.has(commissioner) ? [network] : [])));
  const membersOf = (networks: ReadonlySet<string>): Set<string> =>
    new Set(pairs.flatMap(({ practice, network }) => (networks.has(network) ? [practice] : [])));

  const outlines = new Set(outlined);
  if (outlines.size > 0) {
    const wanted = commissioners.flatMap(({ network, commissioner }) => (outlines.has(network) ? [commissioner] : []));
    const networks = new Set([...outlined, ...ofCommissioners(new Set(wanted))]);
    return { networks, practices: membersOf(networks), how: 'catchments' };
  }
  const isLlr = (await store.districtsLoaded()).some((district) => district in llrDistricts);
  const networks = isLlr ? ofCommissioners(llrCommissioners) : new Set<string>();
  if (networks.size > 0) return { networks, practices: membersOf(networks), how: 'commissioners' };
  const all = new Set([...commissioners, ...pairs].map(({ network }) => network));
  return { networks: all, practices: membersOf(all), how: 'all' };
}
