import type L from 'leaflet';
import { listPoints, nearestPoint, pointAt, samePoint, type PointAt } from './drawing.ts';
import type { Editor, EditorAction } from './editor.ts';
import { commandFor, type KeyCommand } from './keys.ts';
import { toLatLng, toPosition } from './latlngs.ts';
import type { Position } from './positions.ts';

/** The point `by` places further on, round and round. */
function neighbour(editor: Editor, by: 1 | -1): PointAt | null {
  const points = listPoints(editor.drawing);
  const here = points.findIndex((point) => samePoint(point.at, editor.picked));
  const next = here < 0 ? (by === 1 ? 0 : points.length - 1) : (here + by + points.length) % points.length;
  return points[next]?.at ?? null;
}

function show(map: L.Map, editor: Editor, at: PointAt | null): EditorAction {
  const position = at === null ? null : pointAt(editor.drawing, at);
  if (position === null) return { do: 'say', said: 'There are no points yet. Enter adds one.' };
  map.panInside(toLatLng(position), { padding: [40, 40], animate: false });
  return { do: 'pick', at };
}

function move(map: L.Map, editor: Editor, x: number, y: number): EditorAction | null {
  const { picked } = editor;
  const position = picked === null ? null : pointAt(editor.drawing, picked);
  if (picked === null || position === null) return null;
  const moved = map.containerPointToLatLng(map.latLngToContainerPoint(toLatLng(position)).add([x, y]));
  map.panInside(moved, { padding: [40, 40], animate: false });
  return { do: 'move', at: picked, position: toPosition(moved) };
}

/** What a command does: some only move the map (null), the rest change the drawing. */
function actionOf(map: L.Map, editor: Editor, command: KeyCommand): EditorAction | null {
  switch (command.do) {
    case 'pan':
      map.panBy([command.x, command.y], { animate: false });
      return null;
    case 'zoom':
      map.setZoom(map.getZoom() + command.by, { animate: false });
      return null;
    case 'move':
      return move(map, editor, command.x, command.y);
    case 'add':
      return { do: 'add', position: toPosition(map.getCenter()) };
    case 'pick-nearest':
      return show(map, editor, nearestPoint(editor.drawing, toPosition(map.getCenter())));
    case 'next':
      return show(map, editor, neighbour(editor, command.by));
    case 'let-go':
      return { do: 'pick', at: null };
    case 'remove':
      return editor.picked === null
        ? { do: 'say', said: 'No point is picked. Space picks the nearest.' }
        : { do: 'remove', at: editor.picked };
    case 'close':
    case 'undo':
    case 'redo':
      return { do: command.do };
  }
}

/** 'points': every key works; 'centre': Enter gives the place under the crosshair; 'look': only pan and zoom. */
export type KeyMode = 'points' | 'centre' | 'look';

export interface KeyEvents {
  mode: () => KeyMode;
  editor: () => Editor;
  onAction: (action: EditorAction) => void;
  onCentre: (position: Position) => void;
}

function allowed(command: KeyCommand, mode: KeyMode): boolean {
  if (mode === 'points' || command.do === 'pan' || command.do === 'zoom') return true;
  return mode === 'centre' && command.do === 'add';
}

/** Listens on the map itself only, so that its buttons keep their own keys and Tab goes on as everywhere. */
export function listenToKeys(map: L.Map, { mode, editor, onAction, onCentre }: KeyEvents): () => void {
  const element = map.getContainer();
  const press = (event: KeyboardEvent): void => {
    if (event.target !== element) return;
    const command = commandFor(event, mode() === 'points' && editor().picked !== null);
    if (command === null || !allowed(command, mode())) return;
    event.preventDefault();
    if (mode() === 'centre' && command.do === 'add') {
      onCentre(toPosition(map.getCenter()));
      return;
    }
    const action = actionOf(map, editor(), command);
    if (action !== null) onAction(action);
  };
  element.addEventListener('keydown', press);
  return () => {
    element.removeEventListener('keydown', press);
  };
}
