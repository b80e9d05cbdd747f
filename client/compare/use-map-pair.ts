import { useMemo } from 'react';
import type { FootprintDetail } from '../../server/features/footprints/contract.ts';
import { useAnswer, type Answer } from '../api.ts';
import { readSpotSettings } from '../map/measure.ts';
import type { MonthSpan } from '../map/question.ts';
import { readShapes, type AreaTopology, type Shapes } from '../map/shapes.ts';
import { useShapes, useShown, type MapData } from '../map/use-map-data.ts';
import { readRef, setParams } from './area-refs.ts';
import { onlyArea } from './first-view.ts';
import { sharesOf } from './share-scale.ts';

export interface MapPair {
  shapes: Shapes | null;
  districts: Shapes | null;
  /** The first area, to be outlined; null for everything together. */
  outline: Shapes | null;
  isOutlineKnown: boolean;
  demand: Pick<MapData, 'answer' | 'shown'>;
  shares: ReadonlyMap<string, number> | null;
  footprint: Answer<FootprintDetail>;
  problem: Extract<Answer<unknown>, { state: 'error' }> | null;
}

const noSettings = readSpotSettings(new URLSearchParams());

/** What the two maps show: demand by small area, and how much of each belongs to one area. */
export const useMapPair = (
  { category, span, first, share }: { category: string | null; span: MonthSpan; first: string; share: string },
  at: string | undefined,
): MapPair => {
  const { shapes, answer } = useShapes('brick');
  const { shapes: districts } = useShapes('district');
  const demand = useShown({ kind: 'brick', category, agency: null, measure: 'rate', settings: noSettings }, span);
  const parts = readRef(share);
  const footprint = useAnswer<FootprintDetail>(
    parts === null ? null : `/footprints/${parts.kind}/${encodeURIComponent(parts.code)}`,
    parts === null ? {} : { at, method: setParams(parts).method },
  );
  const own = readRef(first);
  const outlines = useAnswer<AreaTopology>(
    own === null ? null : `/shapes/${own.kind}.topojson`,
    own === null ? {} : { at, ...setParams(own) },
  );
  const topology = outlines.state === 'ready' ? outlines.answer : null;
  const code = own?.code ?? '';
  return {
    shapes,
    districts,
    outline: useMemo(() => (topology === null ? null : onlyArea(readShapes(topology), code)), [topology, code]),
    isOutlineKnown: own === null || outlines.state !== 'loading',
    demand,
    shares: useMemo(() => (footprint.state === 'ready' ? sharesOf(footprint.answer) : null), [footprint]),
    footprint,
    problem: answer.state === 'error' ? answer : null,
  };
};
