import { useState, type ReactElement } from 'react';
import type { KeyMode } from './map-keys.ts';
import { isWide } from './wide.ts';

interface KeyMeaning {
  keys: readonly string[];
  does: string;
}

const always: readonly KeyMeaning[] = [{ keys: ['+', '−'], does: 'zoom' }];

const meanings: Record<KeyMode, readonly KeyMeaning[]> = {
  points: [
    { keys: ['Enter'], does: 'add a point at the cross' },
    { keys: ['C'], does: 'close the shape' },
    { keys: ['Space'], does: 'pick the nearest point' },
    { keys: ['← ↑ → ↓'], does: 'pan, or move the picked point' },
    { keys: ['Shift'], does: 'fine steps' },
    { keys: ['N', 'P'], does: 'next, previous point' },
    { keys: ['Delete'], does: 'remove it' },
    { keys: ['Esc'], does: 'let go' },
    { keys: ['Ctrl+Z', 'Ctrl+Y'], does: 'undo, redo' },
    ...always,
  ],
  centre: [
    { keys: ['← ↑ → ↓'], does: 'pan' },
    { keys: ['Shift'], does: 'fine steps' },
    { keys: ['Enter'], does: 'put the centre at the cross' },
    ...always,
  ],
  look: [{ keys: ['← ↑ → ↓'], does: 'pan' }, { keys: ['Shift'], does: 'fine steps' }, ...always],
};

/** The keys that work on the map, in the order in which one comes to need them. */
export function KeyBar({ mode }: { mode: KeyMode }): ReactElement {
  const [wide] = useState(isWide);
  return (
    <details className="draw-keys" open={wide}>
      <summary>Keys on the map</summary>
      <p id="draw-keys">
        {meanings[mode].map(({ keys, does }) => (
          <span key={does}>
            {keys.map((key) => (
              <kbd key={key} className="draw-key">
                {key}
              </kbd>
            ))}{' '}
            {does}{' '}
          </span>
        ))}
      </p>
    </details>
  );
}
