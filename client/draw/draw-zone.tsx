import type L from 'leaflet';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { ZoneAnswer } from '../../server/features/zones/contract.ts';
import { useService } from '../service.ts';
import { monthName } from '../words.ts';
import { useBrickShapes } from './brick-shapes.ts';
import { addContext } from './context.ts';
import { define, type Defined } from './definition.ts';
import type { Draft } from './draft.ts';
import './draw.css';
import type { Drawing } from './drawing.ts';
import { DrawPanel } from './draw-panel.tsx';
import { DrawStage } from './draw-stage.tsx';
import { startView, viewText, zoomToBricks, zoomToPosition } from './look.ts';
import { useBricksShown } from './use-bricks-shown.ts';
import type { Position } from './positions.ts';
import { useDraft } from './use-draft.ts';
import { useEstimate } from './use-estimate.ts';
import { usePreview } from './use-preview.ts';
import { useSave } from './use-save.ts';

/** The same words on the button and in the title of what it does. */
const saveWords = (zone: ZoneAnswer | null, from: string): string => {
  if (zone === null) return 'Save zone';
  const latest = Math.max(zone.version, ...zone.history.map(({ version }) => version));
  const start = /^\d{4}-\d{2}/.test(from) ? `, from ${monthName(from.slice(0, 7))}` : '';
  return `Save as version ${latest + 1}${start}`;
};

const noneMarked: readonly string[] = [];

/** Drawing a zone, or a new version of one, with what it takes in beside it. */
export function DrawZone({ zone, start }: { zone: ZoneAnswer | null; start: Draft }): ReactElement {
  const { service } = useService();
  const state = useDraft(start);
  const { draft, editor } = state;
  const { shapes, answer: shapesAnswer } = useBrickShapes();
  const [dragged, setDragged] = useState<Drawing | null>(null);
  const [marked, setMarked] = useState<readonly string[]>(noneMarked);
  const [problemAt, setProblemAt] = useState<Position | null>(null);
  const map = useRef<L.Map | null>(null);

  const defined = useMemo<Defined>(
    () => define(draft.way, editor.drawing, draft.codes, draft.circle),
    [draft.way, editor.drawing, draft.codes, draft.circle],
  );
  const preview = usePreview(defined.definition, zone?.code ?? null);
  const byCentre = service.edition?.bestFit !== 'majority-of-area';
  const estimate = useEstimate(shapes, defined.definition, dragged, byCentre);
  const bricks = useBricksShown(preview, estimate, dragged !== null, marked);
  const saving = useSave(draft, defined, zone?.code ?? null);
  const errors = Object.fromEntries(saving.problems.map(({ field, sentence }) => [field, sentence]));
  const [firstView] = useState(() => {
    const params = new URLSearchParams(window.location.search);
    return startView(params, draft.drawing);
  });
  // Hints belong to the shape they were given for; any change of it takes them away.
  const shapeNow = defined.definition;
  const [hintedFor, setHintedFor] = useState(shapeNow);
  if (hintedFor !== shapeNow) {
    setHintedFor(shapeNow);
    setMarked(noneMarked);
    setProblemAt(null);
  }

  // Codes and circles say nothing of where to look until their bricks are known.
  const lookFor = firstView.position === null && firstView.fit === null ? (estimate?.codes ?? noneMarked) : noneMarked;
  const looked = useRef(false);
  useEffect(() => {
    if (looked.current || shapes === null || map.current === null) return;
    looked.current = true;
    if (lookFor.length > 0) zoomToBricks(map.current, shapes, lookFor);
  }, [shapes, lookFor]);

  return (
    <div className="draw">
      <DrawStage
        title={zone === null ? 'Draw a zone' : `Change ${zone.name}`}
        state={state}
        shapesAnswer={shapesAnswer}
        errors={errors}
        map={map}
        scene={{
          shapes,
          bricks,
          definition: defined.definition,
          problemAt,
          start: firstView,
          service,
          addContext: (made) => addContext(made, service),
          onDrag: setDragged,
          onReady: (made) => {
            map.current = made;
            made.on('moveend', () => {
              state.setView(viewText(made));
            });
          },
        }}
      />
      <DrawPanel
        zone={zone}
        state={state}
        saving={saving}
        saveWords={saveWords(zone, draft.from)}
        errors={errors}
        preview={{
          preview,
          estimate,
          dragging: dragged !== null,
          brickName: service.edition?.brickName ?? 'small area',
          needed: defined.trouble?.sentence ?? null,
          onShowBricks: (codes) => {
            setMarked(codes);
            if (map.current !== null && shapes !== null) zoomToBricks(map.current, shapes, codes);
          },
          onShowPosition: (position) => {
            setProblemAt(position);
            if (map.current !== null) zoomToPosition(map.current, position);
          },
        }}
      />
    </div>
  );
}
