import type L from 'leaflet';
import { openPart, ringAt, type PointAt } from './drawing.ts';
import { takesPoints, type Editor, type EditorAction } from './editor.ts';
import { toPosition } from './latlngs.ts';
import type { KeyEvents } from './map-keys.ts';

const closedWords = 'The shape is closed. Pick a point to move it, or press Add part.';

/** A click with a point picked puts it there: moving without dragging (WCAG 2.5.7). Else it adds to the line being drawn. */
export function actionsOfClick(editor: Editor, position: [number, number] | readonly [number, number]): EditorAction[] {
  if (editor.picked !== null) {
    return [
      { do: 'move', at: editor.picked, position },
      { do: 'pick', at: null },
    ];
  }
  return takesPoints(editor.drawing) ? [{ do: 'add', position }] : [{ do: 'say', said: closedWords }];
}

/** A click on a point picks it; on the first point of the line being drawn it closes the shape; on the picked one lets go. */
export function actionOfPointClick(editor: Editor, at: PointAt): EditorAction {
  const open = openPart(editor.drawing);
  const first = open === at.part && at.point === 0;
  if (first && ringAt(editor.drawing, at).length >= 3) return { do: 'close' };
  const same = editor.picked?.part === at.part && editor.picked.ring === at.ring && editor.picked.point === at.point;
  return { do: 'pick', at: same ? null : at };
}

export function listenToClicks(map: L.Map, { mode, editor, onAction, onCentre }: KeyEvents): () => void {
  const click = (event: L.LeafletMouseEvent): void => {
    const position = toPosition(event.latlng);
    if (mode() === 'centre') onCentre(position);
    else if (mode() === 'points') actionsOfClick(editor(), position).forEach(onAction);
  };
  const doubleClick = (): void => {
    if (mode() === 'points' && openPart(editor().drawing) !== null) onAction({ do: 'close' });
  };
  map.on('click', click).on('dblclick', doubleClick);
  return () => {
    map.off('click', click).off('dblclick', doubleClick);
  };
}
