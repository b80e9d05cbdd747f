import L from 'leaflet';
import type { MultiPolygon, Polygon } from 'geojson';
import type { BrickShapes } from './brick-shapes.ts';
import { addBricksLayer, type BricksLayer, type BricksShown } from './bricks-layer.ts';
import type { Drawing } from './drawing.ts';
import type { Editor, EditorAction } from './editor.ts';
import type { PartLayer } from './shape-layers.ts';
import { actionOfPointClick, listenToClicks } from './map-clicks.ts';
import { listenToKeys, type KeyMode } from './map-keys.ts';
import { toLatLng } from './latlngs.ts';
import type { Position } from './positions.ts';
import { addShapeLayers } from './shape-layers.ts';

export interface SceneData {
  editor: Editor;
  mode: KeyMode;
  shapes: BrickShapes | null;
  bricks: BricksShown;
  /** A circle, which is drawn but has no points to move. */
  circle: Polygon | MultiPolygon | null;
  /** Where a refusal says that the trouble is. */
  problemAt: Position | null;
}

export interface SceneEvents {
  onAction: (action: EditorAction) => void;
  onCentre: (position: Position) => void;
  onDrag: (drawing: Drawing) => void;
}

export interface Scene {
  update: (data: SceneData) => void;
  remove: () => void;
}

function addPanes(map: L.Map): void {
  const panes: [string, number][] = [
    ['draw-bricks', 350],
    ['draw-labels', 550],
  ];
  for (const [name, order] of panes) {
    const pane = map.createPane(name);
    pane.style.zIndex = String(order);
    pane.style.pointerEvents = 'none';
  }
}

function problemMarker(map: L.Map): (at: Position | null) => void {
  const icon = L.divIcon({ className: 'draw-problem-mark', iconSize: [36, 36] });
  const marker = L.marker([0, 0], { icon, interactive: false, keyboard: false, zIndexOffset: 800 });
  return (at) => {
    if (at === null) marker.remove();
    else marker.setLatLng(toLatLng(at)).addTo(map);
  };
}

/** Everything that drawing puts on the map. Data in, events out: it keeps nothing that the editor does not know. */
export function createScene(map: L.Map, first: SceneData, events: SceneEvents): Scene {
  let data = first;
  let hold: ((part: PartLayer) => void) | null = null;
  let stopHandles = (): void => undefined;
  let gone = false;
  // While a handle is in the hand its layer is ahead of the editor, and must not be drawn back under it.
  let inHand = false;
  addPanes(map);
  const shape = addShapeLayers(map);
  const showProblem = problemMarker(map);
  const circleStyle = { color: '#0b0c0c', weight: 2.5, dashArray: '1 6', fillOpacity: 0.04 };
  const circle = L.geoJSON(undefined, { interactive: false, style: circleStyle }).addTo(map);
  let bricks: { from: BrickShapes; shown: BricksShown; layer: BricksLayer } | null = null;
  let circleShown: SceneData['circle'] = null;

  const keyEvents = { mode: () => data.mode, editor: () => data.editor, ...events };
  const stopKeys = listenToKeys(map, keyEvents);
  const stopClicks = listenToClicks(map, keyEvents);

  const showBricks = (next: SceneData): void => {
    if (next.shapes === null) return;
    if (bricks?.from !== next.shapes) {
      bricks?.layer.remove();
      bricks = { from: next.shapes, shown: next.bricks, layer: addBricksLayer(map, next.shapes) };
    } else if (bricks.shown === next.bricks) return;
    bricks.shown = next.bricks;
    bricks.layer.show(next.bricks);
  };

  const update = (next: SceneData): void => {
    data = next;
    showBricks(next);
    const drawing = next.mode === 'points' ? next.editor.drawing : [];
    const picked = next.mode === 'points' ? next.editor.picked : null;
    if (!inHand) shape.show(drawing, picked).forEach((part) => hold?.(part));
    if (circleShown !== next.circle) {
      circle.clearLayers();
      if (next.circle !== null) circle.addData(next.circle);
      circleShown = next.circle;
    }
    showProblem(next.problemAt);
  };

  const loadHandles = async (): Promise<void> => {
    const { addHandles } = await import('./handles.ts');
    if (gone) return;
    const handles = addHandles(map, {
      drawing: () => data.editor.drawing,
      onClick: (at) => {
        events.onAction(actionOfPointClick(data.editor, at));
      },
      onDrag: (drawing) => {
        inHand = true;
        events.onDrag(drawing);
      },
      onChange: (drawing) => {
        inHand = false;
        events.onAction({ do: 'replace', drawing });
      },
    });
    hold = handles.hold;
    stopHandles = handles.remove;
    shape.all().forEach(handles.hold);
  };

  update(first);
  void loadHandles();
  return {
    update,
    remove: () => {
      gone = true;
      [stopKeys, stopClicks, stopHandles].forEach((stop) => {
        stop();
      });
      shape.remove();
      bricks?.layer.remove();
    },
  };
}
