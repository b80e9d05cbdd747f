import { useState, type ReactElement } from 'react';
import type { Position } from './positions.ts';
import { readTypedPosition } from './typed-numbers.ts';

type Typed = { longitude: string; latitude: string };
const typedOf = ([longitude, latitude]: Position): Typed => ({
  longitude: String(longitude),
  latitude: String(latitude),
});

/** One point as two fields; what is typed counts when the field is left or Enter is pressed, and a slip is said beside it. */
export function PointRow({
  position,
  number,
  place,
  picked,
  onMove,
  onPick,
  onRemove,
}: {
  position: Position;
  number: number;
  place: string;
  picked: boolean;
  onMove: (position: Position) => void;
  onPick: () => void;
  onRemove: () => void;
}): ReactElement {
  const [typing, setTyping] = useState<Typed | null>(null);
  const shown = typing ?? typedOf(position);
  const read = readTypedPosition(shown.longitude, shown.latitude);
  const wrong = typeof read === 'string' ? read : null;
  const settle = (): void => {
    if (typing === null || typeof read === 'string') return;
    setTyping(null);
    onMove(read);
  };
  const field = (name: 'longitude' | 'latitude'): ReactElement => (
    <input
      className={`input draw-points__field${wrong === null ? '' : ' input--error'}`}
      inputMode="decimal"
      autoComplete="off"
      aria-label={`${name === 'longitude' ? 'Longitude' : 'Latitude'} of point ${number}`}
      aria-invalid={wrong !== null}
      value={shown[name]}
      onChange={(event) => {
        setTyping({ ...shown, [name]: event.target.value });
      }}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          settle();
        }
      }}
    />
  );
  return (
    <tr className={picked ? 'table__selected' : ''}>
      <th scope="row">
        <button type="button" className="link-button" aria-pressed={picked} onClick={onPick}>
          <span className="visually-hidden">Pick point </span>
          {number}
        </button>
        {place === '' ? null : <span className="quiet small"> {place}</span>}
      </th>
      <td>
        {field('longitude')}
        {wrong === null ? null : <span className="error-message draw-points__wrong">{wrong}</span>}
      </td>
      <td>{field('latitude')}</td>
      <td>
        <button type="button" className="link-button" onClick={onRemove}>
          Remove<span className="visually-hidden"> point {number}</span>
        </button>
      </td>
    </tr>
  );
}
