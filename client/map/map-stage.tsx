import { lazy, Suspense, useState, type ReactElement, type RefObject } from 'react';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import { useAddress } from '../address.ts';
import { Loading } from '../panels/states.tsx';
import { valueWords } from './area-figures.ts';
import type { AreaMap } from './area-map.ts';
import { MapLegend } from './map-legend.tsx';
import { MapView } from './map-view.tsx';
import { positionParam, type AreaRef, type MapChoice, type MapPosition } from './question.ts';
import type { DrawnMap } from './use-drawing.ts';
import type { MapData } from './use-map-data.ts';

const AreaTable = lazy(async () => ({ default: (await import('./area-table.tsx')).AreaTable }));

interface MapStageProps {
  service: ServiceAnswer;
  choice: MapChoice;
  data: MapData;
  drawn: DrawnMap;
  period: string;
  busy: boolean;
  mapRef: RefObject<HTMLDivElement | null>;
  areaMapRef: RefObject<AreaMap | null>;
  onSelect: (ref: AreaRef | null) => void;
}

/** One map with its legend, or its table twin. */
export const MapStage = (props: MapStageProps): ReactElement => {
  const { service, choice, data, drawn, period, busy, mapRef, areaMapRef, onSelect } = props;
  const { shown, zoneDemand } = data;
  const { selected, kind } = choice;
  const [{ params }, change] = useAddress();
  const [said, setSaid] = useState('');
  if (choice.view === 'table') {
    const loading = <Loading what="the table" lines={9} />;
    if (shown === null) return <div className="area-table">{data.answer.state === 'error' ? null : loading}</div>;
    return (
      <Suspense fallback={loading}>
        <AreaTable
          shown={shown}
          params={params}
          selected={selected?.kind === kind ? selected.code : null}
          onSelect={(code) => {
            onSelect({ kind, code });
          }}
          onChange={(next) => {
            change({ params: next }, 'replace');
          }}
        />
      </Suspense>
    );
  }
  return (
    <>
      <MapView
        service={service}
        drawing={drawn.drawing}
        position={choice.position}
        mapRef={mapRef}
        areaMapRef={areaMapRef}
        busy={busy}
        describe={drawn.describe}
        onSelect={(hit) => {
          onSelect(hit === null ? null : drawn.refOf(hit));
        }}
        onFocus={(hit) => {
          const here = hit === null ? null : drawn.figuresFor(hit);
          setSaid(here === null ? '' : `${here.figures.name}: ${valueWords(here.figures, here.of)}`);
        }}
        onMove={(position: MapPosition | null) => {
          const at = position === null ? null : positionParam(position);
          if (at !== new URLSearchParams(window.location.search).get('at')) change({ params: { at } }, 'replace');
        }}
      />
      <MapLegend shown={shown} zoneDemand={zoneDemand} selected={selected} scale={drawn.scale} period={period} />
      <p className="visually-hidden" aria-live="assertive">
        {said}
      </p>
    </>
  );
};
