import { useMemo, useRef, useState, type ReactElement, type RefObject } from 'react';
import type { MeasuresAnswer } from '../../server/features/measures/contract.ts';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import type { FootprintKind } from '../../server/features/words/contract.ts';
import { useAddress } from '../address.ts';
import type { AreaMap } from '../map/area-map.ts';
import type { Drawing, Hit } from '../map/drawing.ts';
import { MapView } from '../map/map-view.tsx';
import { areaParam, positionParam, type AreaRef, type MapPosition } from '../map/question.ts';
import { useShapes } from '../map/use-map-data.ts';
import { rateUnit } from '../map/shown.ts';
import { Problem } from '../panels/states.tsx';
import { countWords } from '../words.ts';
import { bivariateRamp, bothFigures, fillOf, thirds, type TwoFigures } from './bivariate.ts';
import { valueAndLimits } from './numbers.ts';

interface BivariateMapProps {
  service: ServiceAnswer;
  kind: FootprintKind;
  names: { first: string; second: string };
  /** Null while they come. */
  first: MeasuresAnswer | null;
  second: MeasuresAnswer | null;
  /** Codes of the shared areas, which carry a dot. */
  shared: ReadonlySet<string>;
  selected: AreaRef | null;
  position: MapPosition | null;
  areaMapRef: RefObject<AreaMap | null>;
}

/** Two demands on one map, each area coloured by where it stands in both. */
export const BivariateMap = (props: BivariateMapProps): ReactElement => {
  const { service, kind, names, first, second, shared, selected, position, areaMapRef } = props;
  const [, change] = useAddress();
  const { shapes, answer } = useShapes(kind);
  const { shapes: districts } = useShapes(kind === 'district' ? null : 'district');
  const mapRef = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const figures = useMemo(
    () => (first === null || second === null ? null : bothFigures(first, second)),
    [first, second],
  );
  const drawing = useMemo((): Drawing => {
    const [one, other] = [thirds(first?.areas.value ?? []), thirds(second?.areas.value ?? [])];
    const index = selected?.kind === kind ? shapes?.indexOf.get(selected.code) : undefined;
    return {
      areas: shapes,
      fills: (shapes?.areas ?? []).map(({ code }) =>
        figures === null ? 'waiting' : fillOf(figures.get(code), one, other),
      ),
      ramp: bivariateRamp,
      marked: shared,
      districts,
      zones: null,
      places: service.places,
      selected: index === undefined ? null : { layer: 'area', index },
    };
  }, [shapes, figures, first, second, shared, selected, kind, districts, service.places]);

  if (answer.state === 'error') return <Problem problem={answer.problem} retry={answer.retry} />;
  const figuresOf = (hit: Hit): TwoFigures | undefined => figures?.get(shapes?.areas[hit.index]?.code ?? '');
  const linesOf = (found: TwoFigures): string[] => [
    `${names.first}: ${valueAndLimits(found.first)}`,
    `${names.second}: ${valueAndLimits(found.second)}`,
    `smoothed, ${rateUnit} (95% interval)`,
    ...(shared.has(found.code) ? ['a shared area'] : []),
    ...(found.people === null ? [] : [`${countWords(found.people)} people`]),
  ];
  return (
    <>
      <MapView
        service={service}
        drawing={drawing}
        position={position}
        mapRef={mapRef}
        areaMapRef={areaMapRef}
        busy={shapes === null || figures === null}
        describe={(hit) => {
          const found = figuresOf(hit);
          const name = shapes?.areas[hit.index]?.name ?? '';
          return found === undefined
            ? { title: name, lines: ['no figure yet'] }
            : { title: name, lines: linesOf(found) };
        }}
        onSelect={(hit) => {
          const code = hit === null ? undefined : shapes?.areas[hit.index]?.code;
          const area = code === undefined ? null : areaParam({ kind, code });
          change({ params: { area } }, area === null ? 'replace' : 'push');
        }}
        onFocus={(hit) => {
          const found = hit === null ? undefined : figuresOf(hit);
          setSaid(found === undefined ? '' : `${found.name}. ${linesOf(found).join('. ')}`);
        }}
        onMove={(next) => {
          const at = next === null ? null : positionParam(next);
          if (at !== new URLSearchParams(window.location.search).get('at')) change({ params: { at } }, 'replace');
        }}
      />
      <p className="visually-hidden" aria-live="assertive">
        {said}
      </p>
    </>
  );
};
