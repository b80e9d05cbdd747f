import { useCallback, useMemo } from 'react';
import type { FootprintSet } from '../../server/features/footprint-sets/contract.ts';
import type { NetworksAnswer } from '../../server/features/networks/contract.ts';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import { useAnswer } from '../api.ts';
import type { Option } from '../map/sentence-controls.tsx';
import { setsOf, sortOf } from './area-sets.ts';

export interface AreaSets {
  sets: Option[];
  /** What one area of a set is. */
  sortOf: (set: string) => string;
  hasNetworks: boolean;
}

const inSets = ['policing-area', 'health-neighbourhood', 'custom'];

/** The sets of areas that can be chosen here. While methods and sets are still coming, kinds alone can be. */
export const useAreaSets = (service: ServiceAnswer): AreaSets => {
  const holds = (kinds: readonly string[]): boolean =>
    service.kinds.some(({ kind, footprints }) => footprints > 0 && kinds.includes(kind));
  const hasNetworks = holds(['pcn']);
  const networks = useAnswer<NetworksAnswer>(hasNetworks ? '/networks' : null);
  const sets = useAnswer<{ items: FootprintSet[] }>(holds(inSets) ? '/footprint-sets' : null);
  const methods = useMemo(() => (networks.state === 'ready' ? networks.answer.methods : []), [networks]);
  const known = useMemo(() => (sets.state === 'ready' ? sets.answer.items : []), [sets]);
  return {
    sets: useMemo(() => setsOf(service.kinds, methods, known), [service.kinds, methods, known]),
    sortOf: useCallback((set: string) => sortOf(set, known), [known]),
    hasNetworks,
  };
};
