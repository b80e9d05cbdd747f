import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { Link, useAddress } from '../address.ts';
import { apiHref } from '../api.ts';
import { valueWords } from '../map/area-figures.ts';
import { MapFoot } from '../map/map-foot.tsx';
import { MapLegend } from '../map/map-legend.tsx';
import { MapNote } from '../map/map-note.tsx';
import { MapQuestion } from '../map/map-question.tsx';
import { MapView } from '../map/map-view.tsx';
import { areaParam, demandParams, positionParam, readChoice, type AreaRef, type MapPosition } from '../map/question.ts';
import type { ChoiceChange } from '../map/sentence-controls.tsx';
import { useDrawing } from '../map/use-drawing.ts';
import { useMapData, useShapes } from '../map/use-map-data.ts';
import { Empty, Loading } from '../panels/states.tsx';
import { useService } from '../service.ts';
import { periodWords } from '../words.ts';
import '../map/map.css';

const AreaPanel = lazy(async () => ({ default: (await import('../panels/area-panel.tsx')).AreaPanel }));
const AreaTable = lazy(async () => ({ default: (await import('../map/area-table.tsx')).AreaTable }));

const MapOfDemand = (): ReactElement => {
  const { service } = useService();
  const [{ params }, change] = useAddress();
  const kinds = useMemo(() => service.kinds.filter(({ footprints }) => footprints > 0), [service]);
  const choice = useMemo(
    () =>
      readChoice(
        params,
        kinds.map(({ kind }) => kind),
      ),
    [params, kinds],
  );
  const data = useMapData(service, choice);
  const holds = (kind: string): boolean => kinds.some((held) => held.kind === kind);
  // Shapes wait until the figures are asked for: making them ready takes longer than asking, and would hold that up.
  const { shapes, answer: shapesAnswer } = useShapes(data.span === null && !data.monthsKnown ? null : choice.kind);
  const { shapes: districts } = useShapes(holds('district') ? 'district' : null);
  const { shapes: zones } = useShapes(holds('zone') ? 'zone' : null);
  const mapRef = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const { kind, measure, selected, span: askedSpan } = choice;
  const { shown, zoneDemand, span } = data;
  const drawn = useDrawing(service, choice, data, { areas: shapes, districts, zones });

  // A choice pins the period that was on show, so that another agency is not shown for another year unasked.
  const choose = useCallback(
    (next: ChoiceChange, how: 'push' | 'replace' = 'push') => {
      const pinned = askedSpan === null && span !== null ? { from: span.first, to: span.last } : {};
      change({ params: { ...pinned, rows: null, ...next } }, how);
    },
    [askedSpan, span, change],
  );
  const select = (ref: AreaRef | null): void => {
    const area = ref === null ? null : areaParam(ref);
    if (area !== params.get('area')) change({ params: { area } }, area === null ? 'replace' : 'push');
  };
  // On a phone the panel covers the lower part of the page: the map moves up to stay in sight.
  useEffect(() => {
    if (selected !== null && window.matchMedia('(max-width: 48em)').matches) mapRef.current?.scrollIntoView();
  }, [selected]);

  const table = choice.view === 'table';
  const period = shown === null ? '' : periodWords(...data.shownMonths);
  const csvHref = span === null ? null : apiHref('/demand/map.csv', { kind, ...demandParams(choice, span) });
  return (
    <div className={`map-page${selected === null ? '' : ' map-page--panel'}`}>
      <div className="map-page__main">
        <h1 className="visually-hidden">Map of demand in {service.place}</h1>
        <MapQuestion service={service} choice={choice} data={data} onChange={choose} />
        <p className="map-page__sentence" aria-live="polite">
          {shown?.sentence ??
            (data.demand.state === 'error' ? 'The figures could not be fetched.' : 'Fetching the figures…')}
        </p>
        <div className={`map-page__view map-page__view--${choice.view}`}>
          <MapNote service={service} data={data} shapes={shapesAnswer} onChange={choose} />
          {table ? (
            shown === null ? (
              <div className="area-table">
                <Loading what="the table" lines={9} />
              </div>
            ) : (
              <Suspense fallback={<Loading what="the table" lines={9} />}>
                <AreaTable
                  answer={shown}
                  caption={shown.title}
                  params={params}
                  selected={selected?.kind === kind ? selected.code : null}
                  onSelect={(code) => {
                    select({ kind, code });
                  }}
                  onChange={(next) => {
                    change({ params: next }, 'replace');
                  }}
                />
              </Suspense>
            )
          ) : (
            <>
              <MapView
                service={service}
                drawing={drawn.drawing}
                position={choice.position}
                mapRef={mapRef}
                busy={data.waiting || shapes === null}
                describe={drawn.describe}
                onSelect={(hit) => {
                  select(hit === null ? null : drawn.refOf(hit));
                }}
                onFocus={(hit) => {
                  const figures = hit === null ? null : drawn.figuresFor(hit);
                  setSaid(figures === null ? '' : `${figures.name}: ${valueWords(figures, measure)}`);
                }}
                onMove={(position: MapPosition | null) => {
                  const at = position === null ? null : positionParam(position);
                  if (at !== new URLSearchParams(window.location.search).get('at'))
                    change({ params: { at } }, 'replace');
                }}
              />
              <MapLegend
                shown={shown}
                zoneDemand={zoneDemand}
                selected={selected}
                scale={drawn.scale}
                measure={measure}
                period={period}
              />
            </>
          )}
          <p className="visually-hidden" aria-live="assertive">
            {said}
          </p>
        </div>
        <MapFoot
          params={params}
          table={table}
          areas={shown?.areas.code.length ?? null}
          csvHref={csvHref}
          attribution={service.attribution}
        />
      </div>
      {selected === null ? null : (
        <Suspense fallback={<aside className="area-panel" aria-label="About the area" />}>
          <AreaPanel
            service={service}
            area={selected}
            choice={choice}
            span={span}
            measure={measure}
            onClose={() => {
              select(null);
              mapRef.current?.focus();
            }}
          />
        </Suspense>
      )}
    </div>
  );
};

const MapPage = (): ReactElement => {
  const { service } = useService();
  if (service.edition !== null) return <MapOfDemand />;
  return (
    <div className="page">
      <h1>Map</h1>
      <Empty
        title="No areas are loaded yet"
        action={
          <Link page="data" className="button">
            Import data
          </Link>
        }
      >
        <p>
          Here you would see demand on a map of {service.place}: by small area, ward, district or zone, as a rate or a
          count. Load boundaries and a first file of demand to begin.
        </p>
      </Empty>
    </div>
  );
};

export default MapPage;
