import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, type ReactElement } from 'react';
import { useAddress } from '../address.ts';
import type { AreaMap } from '../map/area-map.ts';
import { MapDownload } from '../map/map-download.tsx';
import { MapFoot } from '../map/map-foot.tsx';
import { MapNote } from '../map/map-note.tsx';
import { MapQuestion } from '../map/map-question.tsx';
import { MapSentence } from '../map/map-sentence.tsx';
import { MapStage } from '../map/map-stage.tsx';
import { areaParam, readChoice, type AreaRef } from '../map/question.ts';
import { noteQuestion } from '../map/redraw-time.ts';
import type { ChoiceChange } from '../map/sentence-controls.tsx';
import { useDrawing } from '../map/use-drawing.ts';
import { useMapData, useShapes } from '../map/use-map-data.ts';
import { NoAreasPage } from '../panels/nothing-loaded.tsx';
import { Loading } from '../panels/states.tsx';
import { useService } from '../service.ts';
import { SaveView } from '../views/save-view.tsx';
import { periodWords } from '../words.ts';
import '../map/map.css';

const Multiples = lazy(async () => ({ default: (await import('../map/multiples/multiples.tsx')).Multiples }));
const Compare = lazy(async () => ({ default: (await import('../map/compare/compare.tsx')).Compare }));
const AreaPanel = lazy(async () => ({ default: (await import('../panels/area-panel.tsx')).AreaPanel }));

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
  const viewRef = useRef<HTMLDivElement>(null);
  const areaMapRef = useRef<AreaMap>(null);
  const { selected, measure, span: askedSpan } = choice;
  const { shown, span } = data;
  const drawn = useDrawing(service, choice, data, { areas: shapes, districts, zones });

  // A choice pins the period that was on show, so that another agency is not shown for another year unasked.
  const choose = useCallback(
    (next: ChoiceChange, how: 'push' | 'replace' = 'push') => {
      noteQuestion();
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

  const isMany = choice.view === 'multiples' || choice.view === 'compare';
  const period = shown === null ? '' : periodWords(...data.shownMonths);
  return (
    <div className={`map-page${selected === null ? '' : ' map-page--panel'}`}>
      <div className="map-page__main">
        <h1 className="visually-hidden">Map of demand in {service.place}</h1>
        <MapQuestion service={service} choice={choice} data={data} onChange={choose} />
        <MapSentence
          shown={shown}
          answer={data.answer}
          measure={measure}
          params={params}
          onChange={choose}
          {...(choice.view === 'compare' ? { side: 'Left' } : {})}
        />
        <div className={`map-page__view map-page__view--${choice.view}`} ref={viewRef}>
          {choice.view === 'multiples' ? null : (
            <MapNote service={service} data={data} measure={measure} shapes={shapesAnswer} onChange={choose} />
          )}
          {choice.view === 'multiples' && span !== null ? (
            <Suspense fallback={<Loading what="the maps" lines={9} />}>
              <Multiples
                {...{ service, choice, data, span, params }}
                shapes={{ areas: shapes, districts, zones }}
                onChange={choose}
              />
            </Suspense>
          ) : choice.view === 'compare' && span !== null ? (
            <Suspense fallback={<Loading what="the maps" lines={9} />}>
              <Compare
                {...{ service, choice, data, span, mapRef }}
                shapes={{ areas: shapes, districts, zones }}
                onSelect={select}
                onChange={choose}
              />
            </Suspense>
          ) : (
            <MapStage
              {...{ service, choice, data, drawn, period, mapRef, areaMapRef }}
              busy={data.waiting || shapes === null}
              onSelect={select}
            />
          )}
        </div>
        <MapFoot
          params={params}
          choice={choice}
          areas={shown?.areas.code.length ?? null}
          download={
            <>
              {isMany ? null : (
                <MapDownload {...{ data, period, viewRef, areaMapRef }} isTable={choice.view === 'table'} />
              )}
              {span === null ? null : (
                <SaveView name={shown?.title ?? `Map, ${period}`} pin={{ from: span.first, to: span.last }} isLink />
              )}
            </>
          }
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
            shown={shown}
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
    <NoAreasPage title="Map">
      Here you would see demand on a map of {service.place}: by small area, ward, district or zone, as a rate or a
      count. Load boundaries and a first file of demand to begin.
    </NoAreasPage>
  );
};

export default MapPage;
