import type { RunRecord } from '../../../server/features/runs/contract.ts';
import { AreasMap } from '../areas-map.tsx';
import { DisplacementFigures } from './displacement-panel.tsx';
import { Panel } from './panel.tsx';

/** Where the zone, its rings and its comparison areas are, and what happened next door. */
export function PlacesPanel({ record }: { record: RunRecord }) {
  const { displacement, question } = record;
  return (
    <Panel
      id="displacement"
      title={displacement === null ? 'Where it is' : 'Did it move next door?'}
      sentence={displacement?.sentence ?? `${question.zone.name} and the areas that it is compared with.`}
    >
      <AreasMap evaluation={question.evaluation} zone={question.zone.name} comparisonAreas={question.comparisonAreas} />
      {displacement && <DisplacementFigures displacement={displacement} />}
    </Panel>
  );
}
