import { useId, useState, type SyntheticEvent } from 'react';
import { useAddress, type Page } from '../address.ts';
import { Field } from '../data/field.tsx';
import { dayBounds, dayRule, isDay, readDay } from './day-asked.ts';

/** The day that a page shows things as of; none is now. The day is in the address, and stays here where it is none. */
export function AtDate({ page, label }: { page: Page; label: string }) {
  const [{ code, params }, change] = useAddress();
  const fault = useId();
  const at = params.get('at');
  const [typed, setTyped] = useState(at ?? '');
  const [shown, setShown] = useState(at);
  if (at !== shown) {
    setShown(at);
    setTyped(at ?? '');
  }
  const isFaulty = at !== null && readDay(at) === null;
  const show = (event: SyntheticEvent): void => {
    event.preventDefault();
    change({ page, code, params: { at: typed === '' ? null : typed } });
  };
  return (
    <form className="at-date" onSubmit={show} noValidate={isFaulty}>
      {isFaulty && (
        <p id={fault} className="error-message at-date__fault" role="alert">
          {dayRule}
        </p>
      )}
      <Field label={label}>
        {(control) => (
          <input
            {...control}
            {...(isFaulty ? { 'aria-invalid': true, 'aria-describedby': fault } : {})}
            // A control for days would show nothing of a word.
            {...(at === null || isDay(at) ? { type: 'date', ...dayBounds } : { type: 'text' })}
            className="input input--short"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
          />
        )}
      </Field>
      <button type="submit" className="button button--secondary">
        Show
      </button>
      {at !== null && (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            change({ page, code, params: { at: null } });
          }}
        >
          Show now
        </button>
      )}
    </form>
  );
}
