import { useMemo, useRef, useState, type ReactElement } from 'react';
import type { FootprintDetail } from '../../server/features/footprints/contract.ts';
import type { NetworkAnswer } from '../../server/features/networks/contract.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../api.ts';
import { ShareLegend } from '../compare/share-legend.tsx';
import { isAllOrNone, shareFills, shareRamp, sharesOf } from '../compare/share-scale.ts';
import { shareOfArea, shareTitle } from '../compare/share-words.ts';
import type { Drawing, Hit } from '../map/drawing.ts';
import { MapView } from '../map/map-view.tsx';
import { areaParam, positionParam, readChoice } from '../map/question.ts';
import { useShapes } from '../map/use-map-data.ts';
import { Refused } from '../panels/refused.tsx';
import { Loading } from '../panels/states.tsx';
import { useService } from '../service.ts';
import { boxView } from './box-view.ts';
import { methodNames, readMethod } from './methods.ts';
import { WhereTable } from './where-table.tsx';

/** Where the people of a network live: its share of each small area, on a map or in a table. */
export const NetworkMap = ({ network, at }: { network: NetworkAnswer; at: string | undefined }): ReactElement => {
  const { service } = useService();
  const [{ params }, change] = useAddress();
  const [said, setSaid] = useState('');
  const mapRef = useRef<HTMLDivElement>(null);
  const { shapes, answer } = useShapes('brick');
  const { shapes: districts } = useShapes('district');
  const method = readMethod(params.get('method'));
  const asked = `/footprints/pcn/${encodeURIComponent(network.code)}`;
  const footprint = useAnswer<FootprintDetail>(asked, { at, method: method ?? undefined });
  const detail = footprint.state === 'ready' ? footprint.answer : null;
  const shares = useMemo(() => (detail === null ? null : sharesOf(detail)), [detail]);
  // The day of the page is called `at` in the address, as the place of other maps is.
  const asOfMap = new URLSearchParams({ at: params.get('view') ?? '', area: params.get('area') ?? '' });
  const { selected, position } = readChoice(asOfMap, ['brick']);
  const code = selected?.kind === 'brick' ? selected.code : null;
  const index = code === null ? undefined : shapes?.indexOf.get(code);
  const drawing = useMemo((): Drawing => {
    const hit: Hit | null = index === undefined ? null : { layer: 'area', index };
    const fills = shareFills(shapes?.areas ?? [], shares);
    return {
      areas: shapes,
      districts,
      zones: null,
      places: service.places,
      selected: hit,
      fills,
      ramp: shareRamp,
      marked: new Set(),
    };
  }, [shapes, districts, shares, service.places, index]);
  const usual = useMemo(() => boxView(shapes, shares), [shapes, shares]);
  const made = detail?.method ?? null;
  const nameAt = (hit: Hit): string => shapes?.areas[hit.index]?.name ?? '';
  const lineAt = (hit: Hit): string =>
    shareOfArea(shares?.get(shapes?.areas[hit.index]?.code ?? '') ?? 0, network.name, made);
  const title = shareTitle(network.name, made);
  const isTable = params.get('twin') === 'table';
  return (
    <>
      <div className="network-map__choices">
        {network.methods.length > 1 && (
          <label>
            Made by{' '}
            <select
              className="select"
              value={network.footprint?.method ?? ''}
              onChange={(event) => {
                change({ params: { method: event.target.value } });
              }}
            >
              {network.methods.map((one) => (
                <option key={one} value={one}>
                  {methodNames[one]}
                </option>
              ))}
            </select>
          </label>
        )}
        <button
          type="button"
          className="button button--secondary"
          onClick={() => {
            change({ params: { twin: isTable ? null : 'table' } });
          }}
        >
          {isTable ? 'Show the map' : 'Show the table'}
        </button>
      </div>
      {footprint.state === 'error' ? (
        <Refused answer={footprint} />
      ) : answer.state === 'error' ? (
        <Refused answer={answer} />
      ) : isTable ? (
        shapes === null || shares === null ? (
          <Loading what="the table" lines={8} />
        ) : (
          <WhereTable shapes={shapes} shares={shares} title={title} />
        )
      ) : usual === null ? (
        <Loading what="the map" lines={8} />
      ) : (
        <figure className="network-map" aria-label={title}>
          <figcaption>
            <h3>{title}</h3>
          </figcaption>
          <MapView
            {...{ service, drawing, mapRef }}
            position={position ?? usual}
            busy={shapes === null || shares === null}
            name={`Map: ${title}`}
            describe={(hit) => ({ title: nameAt(hit), lines: [lineAt(hit)] })}
            onSelect={(hit) => {
              const found = hit === null ? undefined : shapes?.areas[hit.index]?.code;
              const area = found === undefined ? null : areaParam({ kind: 'brick', code: found });
              change({ params: { area } }, 'replace');
            }}
            onFocus={(hit) => {
              setSaid(hit === null ? '' : `${nameAt(hit)}. ${lineAt(hit)}`);
            }}
            onMove={(next) => {
              const isUsual = next === null || positionParam(next) === positionParam(usual);
              change({ params: { view: isUsual ? null : positionParam(next) } }, 'replace');
            }}
          />
          <ShareLegend title={title} isWhole={detail !== null && isAllOrNone(detail.weights)} />
        </figure>
      )}
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </>
  );
};
