import type { ReactElement } from 'react';
import type { Way } from './definition.ts';
import type { Editor, EditorAction } from './editor.ts';
import { openPart } from './drawing.ts';

const ways: { way: Way; name: string }[] = [
  { way: 'draw', name: 'Draw' },
  { way: 'codes', name: 'Paste codes' },
  { way: 'circle', name: 'Circle' },
  { way: 'upload', name: 'Upload' },
];

/** The ways to say where a zone is; what was put in one way is kept while another is tried. */
export function WayTabs({ way, onWay }: { way: Way; onWay: (way: Way) => void }): ReactElement {
  return (
    <fieldset className="draw-ways">
      <legend className="visually-hidden">How to say where the zone is</legend>
      {ways.map(({ way: value, name }) => (
        <label key={value} className={`draw-ways__way${way === value ? ' draw-ways__way--on' : ''}`}>
          <input
            type="radio"
            name="way"
            checked={way === value}
            onChange={() => {
              onWay(value);
            }}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

/** Each button does what a key on the map does, so that neither keys nor dragging are ever needed. */
export function ShapeButtons({
  editor,
  onAction,
  onAddAtCross,
}: {
  editor: Editor;
  onAction: (action: EditorAction) => void;
  onAddAtCross: () => void;
}): ReactElement {
  const { drawing, picked, past, future } = editor;
  const open = openPart(drawing) !== null;
  const button = (name: string, able: boolean, act: () => void): ReactElement => (
    <button
      type="button"
      className="link-button"
      aria-disabled={!able}
      onClick={() => {
        if (able) act();
      }}
    >
      {name}
    </button>
  );
  return (
    <div className="draw-buttons" role="group" aria-label="Shape">
      {button('Add point', true, onAddAtCross)}
      <span className="draw-buttons__either">
        {open
          ? button('Close shape', true, () => {
              onAction({ do: 'close' });
            })
          : button('Add part', drawing.length > 0, () => {
              onAction({ do: 'start-part' });
            })}
      </span>
      {button('Remove point', picked !== null, () => {
        if (picked !== null) onAction({ do: 'remove', at: picked });
      })}
      {button('Undo', past.length > 0, () => {
        onAction({ do: 'undo' });
      })}
      {button('Redo', future.length > 0, () => {
        onAction({ do: 'redo' });
      })}
      {button('Clear', drawing.length > 0, () => {
        onAction({ do: 'clear' });
      })}
    </div>
  );
}
