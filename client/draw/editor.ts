import { openPart, pointAt, type Drawing, type PointAt } from './drawing.ts';
import { addPoint, closePart, insertPoint, movePoint, removePoint, startPart, type Edit } from './edits.ts';
import type { Position } from './positions.ts';
import { saidWhenPicked, summary } from './said.ts';

/**
 * The one state of the drawing. The mouse (Geoman), the keyboard's crosshair and the table of coordinates all send the same
 * actions and are all drawn from this, so that no way of working can be out of step with another.
 */
export interface Editor {
  readonly drawing: Drawing;
  readonly picked: PointAt | null;
  readonly past: readonly Drawing[];
  readonly future: readonly Drawing[];
  /** True after a move: a run of small steps of one point is one step to undo. */
  readonly moving: boolean;
  /** What a screen reader is told; `saidCount` lets the same words be said twice. */
  readonly said: string;
  readonly saidCount: number;
}

export type EditorAction =
  | { do: 'add'; position: Position }
  | { do: 'insert'; at: PointAt; position: Position }
  | { do: 'move'; at: PointAt; position: Position }
  | { do: 'remove'; at: PointAt }
  | { do: 'close' }
  | { do: 'start-part' }
  | { do: 'pick'; at: PointAt | null }
  | { do: 'replace'; drawing: Drawing; said?: string }
  | { do: 'clear' }
  | { do: 'undo' }
  | { do: 'redo' }
  | { do: 'say'; said: string };

const maxUndo = 200;

export function startEditor(drawing: Drawing = []): Editor {
  return { drawing, picked: null, past: [], future: [], moving: false, said: '', saidCount: 0 };
}

function say(editor: Editor, said: string): Editor {
  return { ...editor, said, saidCount: editor.saidCount + 1 };
}

function changed(editor: Editor, edit: Edit, moving = false): Editor {
  if (edit.drawing === editor.drawing) return say(editor, edit.said);
  const joins = moving && editor.moving;
  const past = joins ? editor.past : [...editor.past, editor.drawing].slice(-maxUndo);
  return say({ ...editor, drawing: edit.drawing, picked: edit.picked, past, future: [], moving }, edit.said);
}

function pick(editor: Editor, at: PointAt | null): Editor {
  if (at !== null && pointAt(editor.drawing, at) === null) return editor;
  if (at === null && editor.picked === null) return editor;
  return say({ ...editor, picked: at, moving: false }, saidWhenPicked(editor.drawing, at));
}

function undo(editor: Editor): Editor {
  const before = editor.past.at(-1);
  if (before === undefined) return say(editor, 'Nothing to undo.');
  const future = [editor.drawing, ...editor.future];
  const back = { ...editor, drawing: before, picked: null, past: editor.past.slice(0, -1), future, moving: false };
  return say(back, `Undone; ${summary(before)}.`);
}

function redo(editor: Editor): Editor {
  const [after, ...future] = editor.future;
  if (after === undefined) return say(editor, 'Nothing to redo.');
  const past = [...editor.past, editor.drawing];
  return say({ ...editor, drawing: after, picked: null, past, future, moving: false }, `Redone; ${summary(after)}.`);
}

/** Pure: the same editor and action always give the same editor; nothing is changed in place. */
export function edit(editor: Editor, action: EditorAction): Editor {
  const { drawing, picked } = editor;
  switch (action.do) {
    case 'add':
      return changed(editor, addPoint(drawing, action.position));
    case 'insert':
      return changed(editor, insertPoint(drawing, action.at, action.position));
    case 'move':
      return changed(editor, movePoint(drawing, action.at, action.position, picked), true);
    case 'remove':
      return changed(editor, removePoint(drawing, action.at));
    case 'close':
      return changed(editor, closePart(drawing));
    case 'start-part':
      return changed(editor, startPart(drawing));
    case 'pick':
      return pick(editor, action.at);
    case 'replace': {
      const said = action.said ?? `Shape changed; ${summary(action.drawing)}.`;
      return changed(editor, { drawing: action.drawing, picked: null, said });
    }
    case 'clear':
      return changed(editor, {
        drawing: drawing.length === 0 ? drawing : [],
        picked: null,
        said: 'Cleared; no points.',
      });
    case 'undo':
      return undo(editor);
    case 'redo':
      return redo(editor);
    case 'say':
      return say(editor, action.said);
  }
}

/** Whether a click on the map adds a point: on a finished shape a stray click must not bend the line. */
export function takesPoints(drawing: Drawing): boolean {
  return drawing.length === 0 || openPart(drawing) !== null;
}
