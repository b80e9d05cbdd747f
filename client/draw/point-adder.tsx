import { useState, type ReactElement } from 'react';
import type { Position } from './positions.ts';
import { readTypedPosition } from './typed-numbers.ts';

const nothing = { longitude: '', latitude: '' };

/** A new point by typing: at the end of the open line, or in the nearest edge of a closed shape. */
export function PointAdder({ onAdd }: { onAdd: (position: Position) => void }): ReactElement {
  const [typed, setTyped] = useState(nothing);
  const [wrong, setWrong] = useState<string | null>(null);
  const add = (): void => {
    const read = readTypedPosition(typed.longitude, typed.latitude);
    setWrong(typeof read === 'string' ? read : null);
    if (typeof read === 'string') return;
    onAdd(read);
    setTyped(nothing);
  };
  return (
    <form
      className="draw-add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      {wrong === null ? null : (
        <p className="error-message" role="alert">
          {wrong}
        </p>
      )}
      {(['longitude', 'latitude'] as const).map((name) => (
        <label key={name} className="draw-add__field">
          {name === 'longitude' ? 'New longitude' : 'New latitude'}
          <input
            className="input draw-points__field"
            inputMode="decimal"
            autoComplete="off"
            value={typed[name]}
            onChange={(event) => {
              setTyped({ ...typed, [name]: event.target.value });
            }}
          />
        </label>
      ))}
      <button type="submit" className="button button--secondary">
        Add typed point
      </button>
    </form>
  );
}
