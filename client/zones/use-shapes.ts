import type { Feature, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import { useMemo } from 'react';
import type { ShapeProperties } from '../../server/features/footprints/contract.ts';
import type { FootprintKind } from '../../server/features/words/contract.ts';
import { useAnswer, type Answer } from '../api.ts';
import type { AreaTopology } from '../map/shapes.ts';

export type Area = Feature<Geometry, ShapeProperties>;

/** Every area of a kind with its shape; the browser keeps the download, so that pages share it with the map. */
export const useShapes = (kind: FootprintKind, at?: string): Answer<Area[]> => {
  const answer = useAnswer<AreaTopology>(`/shapes/${kind}.topojson`, { at });
  const topology = answer.state === 'ready' ? answer.answer : null;
  const areas = useMemo(() => (topology ? feature(topology, topology.objects.areas).features : null), [topology]);
  if (answer.state === 'error') return answer;
  return areas ? { state: 'ready', answer: areas } : { state: 'loading' };
};
