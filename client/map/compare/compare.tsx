import { useMemo, useRef, useState, type ReactElement, type RefObject } from 'react';
import type { ServiceAnswer } from '../../../server/features/service/contract.ts';
import { useAddress } from '../../address.ts';
import { DownloadMenu } from '../../downloads/download-menu.tsx';
import { capital, isNumber } from '../../words.ts';
import type { AreaMap } from '../area-map.ts';
import { valueWords } from '../area-figures.ts';
import { colouredBy } from '../coloured.ts';
import type { Drawing, Hit } from '../drawing.ts';
import { allMaps, MapLegend } from '../map-legend.tsx';
import type { TooltipText } from '../map-tooltip.ts';
import { MapView } from '../map-view.tsx';
import { measureNames } from '../measure.ts';
import { positionParam, type AreaRef, type MapChoice, type MonthSpan } from '../question.ts';
import { ScaleChoice } from '../scale-choice.tsx';
import type { ChoiceChange } from '../sentence-controls.tsx';
import { scalesFor } from '../several-scale.ts';
import { useDrawing, type AllShapes } from '../use-drawing.ts';
import { useShown, type MapData } from '../use-map-data.ts';
import { CompareTable } from './compare-table.tsx';
import { comparedRows, differenceWords } from './compare-rows.ts';
import { comparedFile } from './compare-file.ts';
import { Divider } from './divider.tsx';
import { RightControls } from './right-controls.tsx';
import { RightNote } from './right-note.tsx';
import { rightSide, sideWords, type Side } from './sides.ts';
import { useDivide } from './use-divide.ts';
import './compare.css';

interface CompareProps {
  service: ServiceAnswer;
  choice: MapChoice;
  data: MapData;
  span: MonthSpan;
  shapes: AllShapes;
  mapRef: RefObject<HTMLDivElement | null>;
  onSelect: (ref: AreaRef | null) => void;
  onChange: (change: ChoiceChange) => void;
}

/** Two answers on one map, with a line between them that can be moved. */
export const Compare = (props: CompareProps): ReactElement => {
  const { service, choice, data, span, shapes, mapRef, onSelect, onChange } = props;
  const { kind, measure, selected, isTwin } = choice;
  const [{ params }, change] = useAddress();
  const [divide, setDivide] = useDivide(params, change);
  const [said, setSaid] = useState('');
  const frame = useRef<HTMLDivElement>(null);
  const areaMapRef = useRef<AreaMap>(null);
  const isSame = params.get('scale') !== 'own';

  const leftSide: Side = { category: choice.category, agency: choice.agency, span };
  const otherSide = rightSide(params, choice, span, service.months?.first);
  const other = useShown({ ...choice, category: otherSide.category, agency: otherSide.agency }, otherSide.span);
  const nameOf = {
    category: (code: string | null) => data.categories.find((one) => one.code === code)?.name ?? code ?? 'All demand',
    agency: (code: string | null) => data.agencies.find((one) => one.code === code)?.name ?? code ?? 'all agencies',
  };
  const leftName = sideWords(leftSide, otherSide, nameOf);
  const rightName = sideWords(otherSide, leftSide, nameOf);

  const { shown: left } = data;
  const { shown: right } = other;
  const [scale = null, rightScale = null] = useMemo(() => scalesFor([left, right], isSame), [left, right, isSame]);
  const drawn = useDrawing(service, choice, data, shapes, scale);
  const rightColours = useMemo(() => colouredBy(shapes.areas, right, rightScale), [shapes.areas, right, rightScale]);
  const drawing = useMemo((): Drawing => ({ ...drawn.drawing, right: rightColours }), [drawn.drawing, rightColours]);
  const rows = useMemo(() => (left === null || right === null ? null : comparedRows(left, right)), [left, right]);

  const describe = (hit: Hit): TooltipText => {
    const ref = drawn.refOf(hit);
    const row = ref?.kind === kind ? rows?.find(({ code }) => code === ref.code) : undefined;
    if (row === undefined || left === null || right === null) return drawn.describe(hit);
    const lines = [`Left: ${valueWords(row.left, left)}`];
    if (row.right !== null) lines.push(`Right: ${valueWords(row.right, right)}`);
    if (left.areas.spot === null && isNumber(row.difference))
      lines.push(`Left less right: ${differenceWords(row.difference, left)}`);
    return { title: row.name, lines };
  };
  const title = `${measureNames[measure]}: ${leftName} beside ${rightName}`;
  const named = capital(title);
  const sentence =
    left === null || right === null ? '' : `Left, ${leftName}: ${left.sentence} Right, ${rightName}: ${right.sentence}`;
  const parts = () => {
    areaMapRef.current?.sharpen();
    return frame.current === null ? [] : [frame.current];
  };
  return (
    <div className="compare">
      <div className="compare__head">
        <RightControls
          side={otherSide}
          categories={data.categories}
          agencies={data.agencies}
          months={service.months}
          onChange={onChange}
        />
        <ScaleChoice isSame={isSame} onChange={onChange} />
        {rows === null || left === null || right === null ? null : (
          <DownloadMenu
            name={named}
            words={{ title: named, sentence, source: [...new Set([...left.source, ...right.source])] }}
            {...(isTwin ? {} : { parts })}
            isVector={false}
            csv={() => comparedFile(rows, leftName, rightName)}
          />
        )}
        <p aria-live="polite">{right === null ? null : `Right: ${right.sentence}`}</p>
      </div>
      <RightNote answer={other.answer} measure={measure} />
      {isTwin ? (
        left === null || right === null ? null : (
          <CompareTable
            {...{ left, right, leftName, rightName }}
            caption={named}
            selected={selected?.kind === kind ? selected.code : null}
            onSelect={(code) => {
              onSelect({ kind, code });
            }}
          />
        )
      ) : (
        <div className="compare__maps" ref={frame}>
          <div className="compare__toggle" role="group" aria-label="Which map is shown" data-not-in-picture="">
            {[
              { to: 1, name: leftName },
              { to: 0, name: rightName },
            ].map(({ to, name }) => (
              <button
                key={to}
                type="button"
                className="button button--secondary"
                aria-pressed={divide === to}
                onClick={() => {
                  setDivide(to);
                }}
              >
                {name}
              </button>
            ))}
          </div>
          <MapView
            {...{ service, drawing, mapRef, areaMapRef, divide, describe }}
            position={choice.position}
            busy={data.waiting || other.answer.state === 'loading' || shapes.areas === null}
            onSelect={(hit) => {
              onSelect(hit === null ? null : drawn.refOf(hit));
            }}
            onFocus={(hit) => {
              const text = hit === null ? null : describe(hit);
              setSaid(text === null ? '' : [text.title, ...text.lines].join('. '));
            }}
            onMove={(position) => {
              const at = position === null ? null : positionParam(position);
              if (at !== new URLSearchParams(window.location.search).get('at')) change({ params: { at } }, 'replace');
            }}
          />
          <Divider share={divide} leftName={leftName} rightName={rightName} onMove={setDivide} />
          <p className="compare__label compare__label--left">{leftName}</p>
          <p className="compare__label compare__label--right">{rightName}</p>
          <MapLegend
            shown={left ?? right}
            zoneDemand={null}
            selected={null}
            scale={left === null ? rightScale : scale}
            period={isSame ? '' : leftName}
            of={isSame ? allMaps : leftName}
          />
          {isSame ? null : (
            <div className="compare__legend">
              <MapLegend
                shown={right}
                zoneDemand={null}
                selected={null}
                scale={rightScale}
                period={rightName}
                of={rightName}
              />
            </div>
          )}
          <p className="visually-hidden" aria-live="assertive">
            {said}
          </p>
        </div>
      )}
    </div>
  );
};
