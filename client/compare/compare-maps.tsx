import { useMemo, useState, type ReactElement } from 'react';
import type { Category } from '../../server/features/datasets/contract.ts';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../api.ts';
import { figuresOf, limitWords, valueWords } from '../map/area-figures.ts';
import type { Hit } from '../map/drawing.ts';
import { MapLegend } from '../map/map-legend.tsx';
import type { TooltipText } from '../map/map-tooltip.ts';
import { areaParam, positionParam, readChoice, type MonthSpan } from '../map/question.ts';
import { NoAnswer } from './no-answer.tsx';
import { Loading } from '../panels/states.tsx';
import { periodWords } from '../words.ts';
import { viewOf } from './first-view.ts';
import { drawingsOf } from './map-drawings.ts';
import { MapChoices } from './map-choices.tsx';
import { MapPairTable } from './map-pair-table.tsx';
import { PairMap } from './pair-map.tsx';
import type { CompareChoice } from './question.ts';
import { ShareLegend } from './share-legend.tsx';
import { isAllOrNone } from './share-scale.ts';
import { shareOfArea, shareTitle, shareUnit, shareWithin } from './share-words.ts';
import type { AreaSets } from './use-area-sets.ts';
import { useLinkedMaps } from './use-linked-maps.ts';
import { useMapPair } from './use-map-pair.ts';

/** In the address: the maps show everything, and not what lies about the first area. */
const wholeView = 'whole';

interface MapsProps {
  service: ServiceAnswer;
  sets: AreaSets;
  choice: CompareChoice;
  span: MonthSpan;
  first: string;
  /** The area of the right map. */
  share: string;
  nameOf: (ref: string) => string;
  wholeName: string;
}

/** Demand on the left, who belongs to an area on the right: two maps that move as one. */
export const CompareMaps = (props: MapsProps): ReactElement => {
  const { service, sets, choice, span, first, share, nameOf, wholeName } = props;
  const [{ params }, change] = useAddress();
  const [said, setSaid] = useState('');
  const categories = useAnswer<{ items: Category[] }>('/categories');
  const pair = useMapPair({ category: choice.category, span, first, share }, choice.on ?? undefined);
  const { shapes, districts, outline, shares, footprint } = pair;
  const { shown, answer: demand } = pair.demand;
  const { selected, position: asked } = readChoice(params, ['brick']);
  const code = selected?.kind === 'brick' ? selected.code : null;
  const { places } = service;
  const { left, right, scale } = useMemo(
    () => drawingsOf({ shapes, districts, outline, shares }, shown, places, code),
    [shapes, districts, outline, shares, shown, places, code],
  );

  const outlined = outline?.areas[0];
  const usual = useMemo(() => (outlined === undefined ? null : viewOf(outlined)), [outlined]);
  const position = params.get('at') === wholeView ? null : (asked ?? usual);
  const linked = useLinkedMaps((next) => {
    const isUsual = next !== null && usual !== null && positionParam(next) === positionParam(usual);
    const at = next === null ? (usual === null ? null : wholeView) : isUsual ? null : positionParam(next);
    if (at !== new URLSearchParams(window.location.search).get('at')) change({ params: { at } }, 'replace');
  });

  const name = nameOf(share);
  const method = footprint.state === 'ready' ? footprint.answer.method : null;
  const shareName = shareWithin(name, method);
  const areaOf = (hit: Hit) => (hit.layer === 'zone' ? outline : shapes)?.areas[hit.index];
  const demandLines = (hit: Hit): string[] => {
    const figures = shown === null || hit.layer === 'zone' ? null : figuresOf(shown, areaOf(hit)?.code ?? '');
    if (figures === null || shown === null) return [];
    const limits = limitWords(figures, shown);
    return [valueWords(figures, shown), ...(limits === null ? [] : [`95% interval ${limits}`])];
  };
  const shareLines = (hit: Hit): string[] =>
    shares === null || hit.layer === 'zone'
      ? []
      : [shareOfArea(shares.get(areaOf(hit)?.code ?? '') ?? 0, name, method)];
  const text = (hit: Hit, lines: string[]): TooltipText => ({ title: areaOf(hit)?.name ?? '', lines });
  const shared = {
    service,
    position,
    onSelect: (hit: Hit | null) => {
      const found = hit?.layer === 'area' ? areaOf(hit)?.code : undefined;
      const area = found === undefined ? null : areaParam({ kind: 'brick', code: found });
      change({ params: { area } }, 'replace');
    },
    onFocus: (hit: Hit | null) => {
      setSaid(hit === null ? '' : [areaOf(hit)?.name ?? '', ...demandLines(hit), ...shareLines(hit)].join('. '));
    },
  };
  const period = periodWords(span.first, span.last);
  const category = categories.state === 'ready' ? categories.answer.items : [];
  const measure = category.find((one) => one.code === choice.category)?.name ?? 'All demand';
  const failed = pair.problem ?? [demand, footprint].find((one) => one.state === 'error');
  return (
    <section className="compare-maps" aria-labelledby="maps-heading">
      <h2 id="maps-heading">Where it is, and who belongs to it</h2>
      <MapChoices {...{ sets, choice, share, nameOf, wholeName, pair, period, measure }} categories={category} />
      {failed?.state === 'error' ? (
        <NoAnswer answer={failed} />
      ) : !pair.isOutlineKnown ? (
        <Loading what="the maps" lines={8} />
      ) : choice.isTwin ? (
        shown === null || shares === null ? (
          <Loading what="the table" lines={8} />
        ) : (
          <MapPairTable
            {...{ shown, shares, params }}
            shareName={shareName}
            caption={`${measure}, ${period}, and who is ${shareName}, by small area`}
            onChange={(next) => {
              change({ params: next }, 'replace');
            }}
          />
        )
      ) : (
        <div className="compare-maps__two">
          <PairMap
            {...shared}
            title={measure}
            about={`${shown?.valueUnit ?? 'Demand'}, small areas, ${period}`}
            drawing={left}
            busy={shapes === null || shown === null}
            linked={linked.left}
            describe={(hit) => text(hit, demandLines(hit))}
            legend={<MapLegend shown={shown} zoneDemand={null} selected={null} scale={scale} period="" of={measure} />}
          />
          <PairMap
            {...shared}
            title={shareTitle(name, method)}
            about={`${shareUnit(method)}. Both maps move together.`}
            drawing={right}
            busy={shapes === null || shares === null}
            linked={linked.right}
            describe={(hit) => text(hit, shareLines(hit))}
            legend={
              <ShareLegend
                title={shareTitle(name, method)}
                isWhole={footprint.state === 'ready' && isAllOrNone(footprint.answer.weights)}
              />
            }
          />
        </div>
      )}
      <p className="visually-hidden" aria-live="assertive">
        {said}
      </p>
    </section>
  );
};
