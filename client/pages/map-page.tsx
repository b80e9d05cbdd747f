import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { Link, toParams, useAddress } from '../address.ts';
import { apiHref } from '../api.ts';
import { figuresOf, fillsFor, tooltipOf, valuesOf, valueWords, type AreaFigures } from '../map/area-figures.ts';
import { scaleOf } from '../map/breaks.ts';
import { rampOf } from '../map/colours.ts';
import type { Drawing, Hit } from '../map/drawing.ts';
import { MapLegend } from '../map/map-legend.tsx';
import { MapNote } from '../map/map-note.tsx';
import { MapQuestion } from '../map/map-question.tsx';
import type { TooltipText } from '../map/map-tooltip.ts';
import { MapView } from '../map/map-view.tsx';
import { areaParam, demandParams, positionParam, readChoice, type AreaRef, type MapPosition } from '../map/question.ts';
import type { ChoiceChange } from '../map/sentence-controls.tsx';
import { useMapData, useShapes } from '../map/use-map-data.ts';
import { Empty, Loading } from '../panels/states.tsx';
import { useService } from '../service.ts';
import { isNumber, periodWords } from '../words.ts';
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

  const scale = useMemo(
    () => (shown === null ? null : scaleOf(valuesOf(shown, measure).filter(isNumber), measure === 'count')),
    [shown, measure],
  );
  const selectedHit = useMemo((): Hit | null => {
    if (selected === null) return null;
    const layer = selected.kind === kind ? 'area' : selected.kind === 'zone' ? 'zone' : null;
    const index = layer === null ? undefined : (layer === 'zone' ? zones : shapes)?.indexOf.get(selected.code);
    return layer === null || index === undefined ? null : { layer, index };
  }, [selected, kind, zones, shapes]);
  const drawing = useMemo(
    (): Drawing => ({
      areas: shapes,
      fills: shapes === null ? [] : fillsFor(shapes, shown, measure, scale),
      ramp: rampOf((scale?.breaks.length ?? 4) + 1),
      districts,
      zones,
      places: service.places,
      selected: selectedHit,
    }),
    [shapes, shown, measure, scale, districts, zones, service.places, selectedHit],
  );

  // A choice pins the period that was on show, so that another agency is not shown for another year unasked.
  const choose = useCallback(
    (next: ChoiceChange, how: 'push' | 'replace' = 'push') => {
      const pinned = askedSpan === null && span !== null ? { from: span.first, to: span.last } : {};
      change({ params: { ...pinned, rows: null, ...next } }, how);
    },
    [askedSpan, span, change],
  );
  const refOf = (hit: Hit): AreaRef | null => {
    const area = (hit.layer === 'zone' ? zones : shapes)?.areas[hit.index];
    return area === undefined ? null : { kind: hit.layer === 'zone' ? 'zone' : kind, code: area.code };
  };
  const select = (ref: AreaRef | null): void => {
    const area = ref === null ? null : areaParam(ref);
    if (area !== params.get('area')) change({ params: { area } }, area === null ? 'replace' : 'push');
  };
  const figuresFor = (hit: Hit): AreaFigures | null => {
    const ref = refOf(hit);
    const source = hit.layer === 'zone' && kind !== 'zone' ? zoneDemand : shown;
    return ref === null || source === null ? null : figuresOf(source, ref.code);
  };
  const describe = (hit: Hit): TooltipText => {
    const figures = figuresFor(hit);
    const area = (hit.layer === 'zone' ? zones : shapes)?.areas[hit.index];
    const hitKind = hit.layer === 'zone' ? 'zone' : kind;
    const kindName = kinds.find((held) => held.kind === hitKind)?.name ?? hitKind;
    return figures === null
      ? { title: area?.name ?? '', lines: ['no figure yet', kindName] }
      : tooltipOf(figures, measure, kindName);
  };

  // On a phone the panel covers the lower part of the page: the map moves up to stay in sight.
  useEffect(() => {
    if (selected !== null && window.matchMedia('(max-width: 48em)').matches) mapRef.current?.scrollIntoView();
  }, [selected]);

  const table = choice.view === 'table';
  const period = shown === null ? '' : periodWords(...data.shownMonths);
  const csvHref = span === null ? '' : apiHref('/demand/map.csv', { kind, ...demandParams(choice, span) });
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
                drawing={drawing}
                position={choice.position}
                mapRef={mapRef}
                busy={data.waiting || shapes === null}
                describe={describe}
                onSelect={(hit) => {
                  select(hit === null ? null : refOf(hit));
                }}
                onFocus={(hit) => {
                  const figures = hit === null ? null : figuresFor(hit);
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
                scale={scale}
                measure={measure}
                period={period}
              />
            </>
          )}
          <p className="visually-hidden" aria-live="assertive">
            {said}
          </p>
        </div>
        <div className="map-page__foot">
          <nav className="tabs" aria-label="Map or table">
            <Link
              page="map"
              params={toParams({ view: null }, params)}
              {...(table ? {} : { 'aria-current': 'true' as const })}
            >
              Map
            </Link>
            <Link
              page="map"
              params={toParams({ view: 'table' }, params)}
              {...(table ? { 'aria-current': 'true' as const } : {})}
            >
              Table{shown === null ? '' : `, ${shown.areas.code.length.toLocaleString('en-GB')} areas`}
            </Link>
            {csvHref === '' ? null : (
              <a href={csvHref} download>
                Download CSV
              </a>
            )}
          </nav>
          <p>{service.attribution.map((line) => line.replace(/\.$/, '')).join('. ')}.</p>
        </div>
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
