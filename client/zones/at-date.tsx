import { useState, type SyntheticEvent } from 'react';
import { useAddress, type Page } from '../address.ts';
import { Field } from '../data/field.tsx';

/** The day that a page shows things as of; none is now. The day is in the address. */
export function AtDate({ page, label }: { page: Page; label: string }) {
  const [{ code, params }, change] = useAddress();
  const at = params.get('at');
  const [typed, setTyped] = useState(at ?? '');
  const [shown, setShown] = useState(at);
  if (at !== shown) {
    setShown(at);
    setTyped(at ?? '');
  }
  const show = (event: SyntheticEvent): void => {
    event.preventDefault();
    change({ page, code, params: { at: typed === '' ? null : typed } });
  };
  return (
    <form className="at-date" onSubmit={show}>
      <Field label={label}>
        {(control) => (
          <input
            {...control}
            type="date"
            className="input input--short"
            min="1990-01-01"
            max="2100-12-31"
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
