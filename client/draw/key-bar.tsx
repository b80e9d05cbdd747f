import type { ReactElement } from 'react';
import type { KeyMode } from './map-keys.ts';

const Key = ({ name }: { name: string }): ReactElement => <kbd className="draw-key">{name}</kbd>;

/** The keys that work on the map, in the order in which one comes to need them. */
export function KeyBar({ mode, picked, summary }: { mode: KeyMode; picked: boolean; summary: string }): ReactElement {
  return (
    <div className="draw-keys">
      <p id="draw-keys">
        <span className="draw-keys__lead">Keys on the map:</span>{' '}
        <span className={picked ? '' : 'draw-keys__now'}>
          <Key name="← ↑ → ↓" /> pan
          {mode === 'points' ? ', or move the picked point' : ''}
        </span>{' '}
        <span>
          <Key name="Shift" /> fine steps
        </span>{' '}
        {mode === 'look' ? null : (
          <span>
            <Key name="Enter" /> {mode === 'points' ? 'add a point at the cross' : 'put the centre at the cross'}
          </span>
        )}{' '}
        {mode !== 'points' ? null : (
          <>
            <span>
              <Key name="C" /> close
            </span>{' '}
            <span>
              <Key name="Space" /> pick the nearest
            </span>{' '}
            <span>
              <Key name="N" /> <Key name="P" /> next, previous
            </span>{' '}
            <span>
              <Key name="Delete" /> remove it
            </span>{' '}
            <span>
              <Key name="Esc" /> let go
            </span>{' '}
            <span>
              <Key name="Ctrl+Z" /> <Key name="Ctrl+Y" /> undo, redo
            </span>
          </>
        )}{' '}
        <span>
          <Key name="+" /> <Key name="−" /> zoom
        </span>
      </p>
      {mode === 'points' ? <p className="draw-keys__summary">{summary}</p> : null}
    </div>
  );
}
