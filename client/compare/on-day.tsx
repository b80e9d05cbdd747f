import { useState, type ReactElement } from 'react';
import { dateName } from '../words.ts';
import { Popover } from './popover.tsx';

/** Zones get new lines and practices change networks: as of which day the areas are taken. */
export const OnDay = ({ on, onChange }: { on: string | null; onChange: (on: string | null) => void }): ReactElement => (
  <Popover label="As areas stood on which day" words={on === null ? 'today' : dateName(on)}>
    {(close) => (
      <DayForm
        on={on}
        onChange={(day) => {
          onChange(day);
          close();
        }}
      />
    )}
  </Popover>
);

const DayForm = ({ on, onChange }: { on: string | null; onChange: (on: string | null) => void }): ReactElement => {
  const [typed, setTyped] = useState(on ?? '');
  return (
    <form
      className="on-day"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(typed === '' ? null : typed);
      }}
    >
      <label className="field__label">
        As areas stood on
        <input
          type="date"
          className="input input--short"
          min="1990-01-01"
          max="2100-12-31"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
      </label>
      <div className="button-group">
        <button type="submit" className="button button--secondary">
          Show
        </button>
        {on === null ? null : (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              onChange(null);
            }}
          >
            Today
          </button>
        )}
      </div>
    </form>
  );
};
