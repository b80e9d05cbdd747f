import type L from 'leaflet';
import { useMemo, type ReactElement, type RefObject } from 'react';
import type { ZoneDefinition } from '../../server/features/zones/contract.ts';
import type { Answer } from '../api.ts';
import { Problem } from '../panels/states.tsx';
import { useService } from '../service.ts';
import { DrawLegend } from './draw-legend.tsx';
import { DrawMap, type DrawMapProps } from './draw-map.tsx';
import { DrawMapButtons } from './draw-map-buttons.tsx';
import { KeyBar } from './key-bar.tsx';
import { toPosition } from './latlngs.ts';
import { zoomToDrawing } from './look.ts';
import type { KeyMode } from './map-keys.ts';
import { CircleWay, CodesWay, UploadWay } from './other-ways.tsx';
import { PointsTable } from './points-table.tsx';
import type { Position } from './positions.ts';
import { pointsWord, summary } from './said.ts';
import { countPoints } from './drawing.ts';
import type { DraftState } from './use-draft.ts';
import { useCircleView } from './use-circle-view.ts';
import { circleOf } from './use-estimate.ts';
import { ShapeButtons, WayTabs } from './way-tabs.tsx';

type SceneProps = Pick<
  DrawMapProps,
  'shapes' | 'bricks' | 'problemAt' | 'start' | 'addContext' | 'onReady' | 'service'
> & {
  definition: ZoneDefinition | null;
  onDrag: (drawing: DrawMapProps['editor']['drawing'] | null) => void;
};

const modes: Record<DraftState['draft']['way'], KeyMode> = {
  draw: 'points',
  upload: 'points',
  circle: 'centre',
  codes: 'look',
};

const bestFitWords = {
  'population-weighted-centre': 'is taken in when its dot, the centre of where its people live, is inside your line.',
  'majority-of-area': 'is taken in when most of its area is inside your line.',
  codes: 'is taken in when its code is in the list.',
};

/** The left of the page: ways to say where, the map, and the same points as a table. */
export function DrawStage({
  title,
  state,
  shapesAnswer,
  errors,
  map,
  scene,
}: {
  title: string;
  state: DraftState;
  shapesAnswer: Answer<unknown>;
  errors: Readonly<Record<string, string>>;
  map: RefObject<L.Map | null>;
  scene: SceneProps;
}): ReactElement {
  const { draft, editor, act, change } = state;
  const { edition, attribution } = useService().service;
  const mode = modes[draft.way];
  const circle = useMemo(() => circleOf(scene.definition), [scene.definition]);
  const brickName = edition?.brickName ?? 'small area';
  const lookAtCircle = useCircleView(map);
  const putCentre = ([longitude, latitude]: Position): void => {
    change({ circle: { ...draft.circle, longitude: longitude.toFixed(5), latitude: latitude.toFixed(5) } });
  };
  const atCross = (put: (position: Position) => void): void => {
    if (map.current !== null) put(toPosition(map.current.getCenter()));
  };
  const upload = (drawing: Parameters<typeof zoomToDrawing>[1], fileName: string): void => {
    act({ do: 'replace', drawing, said: `${fileName} read; ${pointsWord(countPoints(drawing))}.` });
    if (map.current !== null) zoomToDrawing(map.current, drawing);
  };
  return (
    <section className="draw__stage" aria-label="Where the zone is">
      <div className="draw__head">
        <h1>{title}</h1>
        <WayTabs
          way={draft.way}
          onWay={(way) => {
            change({ way });
          }}
        />
        {mode === 'points' ? (
          <ShapeButtons
            editor={editor}
            onAction={act}
            onAddAtCross={() => {
              atCross((position) => {
                act({ do: 'add', position });
              });
            }}
          />
        ) : null}
      </div>
      {draft.way === 'draw' ? null : (
        <div className="draw__way">
          {draft.way === 'codes' ? (
            <CodesWay
              text={draft.codes}
              brickName={brickName}
              error={errors['codes']}
              onText={(codes) => {
                change({ codes });
              }}
            />
          ) : draft.way === 'circle' ? (
            <CircleWay
              typed={draft.circle}
              errors={errors}
              onTyped={(typed) => {
                change({ circle: typed });
                lookAtCircle(typed);
              }}
              onCentreAtCross={() => {
                atCross(putCentre);
              }}
            />
          ) : (
            <UploadWay error={errors['upload']} onDrawing={upload} />
          )}
        </div>
      )}
      <KeyBar mode={mode} />
      {shapesAnswer.state === 'error' ? (
        <Problem problem={shapesAnswer.problem} retry={shapesAnswer.retry} kept="Your shape is kept." />
      ) : null}
      <div className="draw__map">
        <DrawMap
          {...scene}
          editor={editor}
          mode={mode}
          circle={circle}
          onAction={(action) => {
            scene.onDrag(null);
            act(action);
          }}
          onCentre={putCentre}
        />
        {mode === 'points' ? <p className="draw-summary">{summary(editor.drawing)}</p> : null}
        <DrawMapButtons map={map} />
        <DrawLegend brickName={brickName} open={mode === 'points'} />
      </div>
      <p className="visually-hidden" role="status" id="draw-said">
        {/* A space that is not seen makes the same words new, so that they are said again. */}
        {editor.said + (editor.saidCount % 2 === 1 ? '\u00a0' : '')}
      </p>
      <div className="draw__foot">
        {state.onlyInTab ? (
          <p className="inset">
            This shape is too long for the address: it is kept in this tab through a reload, but a copied link will not
            have it. Save it to share it.
          </p>
        ) : null}
        {edition === null ? null : (
          <p className="quiet small">
            A {brickName} {bestFitWords[draft.way === 'codes' ? 'codes' : edition.bestFit]} Edition: {edition.code}.{' '}
            {attribution.map((line) => `${line.replace(/\.$/, '')}.`).join(' ')}
          </p>
        )}
        {mode === 'points' ? <PointsTable editor={editor} onAction={act} /> : null}
      </div>
    </section>
  );
}
