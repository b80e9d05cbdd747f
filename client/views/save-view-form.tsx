import { useState, type ReactElement, type SyntheticEvent } from 'react';
import type { ViewAnswer } from '../../server/features/views/contract.ts';
import { hrefTo, Link, readAddress } from '../address.ts';
import { send } from '../api.ts';
import { Field } from '../data/field.tsx';
import { ProblemList } from '../data/problem-list.tsx';
import { useSending } from '../data/use-sending.ts';

const longestName = 100;

/** Everything on a page is in its address, so that the address is all there is to keep. */
const pathNow = (pin: Readonly<Record<string, string>>): string => {
  const pinned = { ...pin, ...Object.fromEntries(new URLSearchParams(window.location.search)) };
  const address = readAddress(window.location);
  if (address !== null) return hrefTo(address.page, address.code, pinned);
  return window.location.pathname + window.location.search;
};

interface Props {
  suggested: string;
  pin: Readonly<Record<string, string>>;
  close: () => void;
}

/** Asks for a name and keeps the address under it. */
export function SaveViewForm({ suggested, pin, close }: Props): ReactElement {
  const sending = useSending();
  const [saved, setSaved] = useState<ViewAnswer | null>(null);
  const [typed, setTyped] = useState({ name: suggested.slice(0, longestName), savedBy: '' });
  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    const savedBy = typed.savedBy.trim();
    const body = { name: typed.name, path: pathNow(pin), ...(savedBy === '' ? {} : { savedBy }) };
    void sending.run(async () => {
      setSaved(await send<ViewAnswer>('POST', '/views', body));
    });
  };
  if (saved !== null) {
    return (
      <div role="status">
        <p>
          <strong>{saved.name}</strong> is saved. It opens exactly what is on this page now, with the figures of the day
          on which it is opened.
        </p>
        <div className="button-group">
          <Link page="views" className="button">
            See saved views
          </Link>
          <button type="button" className="button button--secondary" onClick={close}>
            Stay here
          </button>
        </div>
      </div>
    );
  }
  return (
    <form onSubmit={save}>
      <p>
        The page, its period and everything chosen on it are kept. Everybody who uses this service can see the list.
      </p>
      {sending.failed && <ProblemList problem={sending.problem} title="The view was not saved" />}
      <Field label="Name of the view">
        {(control) => (
          <input
            {...control}
            className="input"
            required
            maxLength={longestName}
            autoFocus
            value={typed.name}
            onChange={(event) => {
              setTyped({ ...typed, name: event.target.value });
            }}
          />
        )}
      </Field>
      <Field label="Your name (you need not give it)">
        {(control) => (
          <input
            {...control}
            className="input"
            maxLength={longestName}
            autoComplete="name"
            value={typed.savedBy}
            onChange={(event) => {
              setTyped({ ...typed, savedBy: event.target.value });
            }}
          />
        )}
      </Field>
      <div className="button-group">
        <button type="submit" className="button" disabled={sending.busy}>
          {sending.busy ? 'Saving' : 'Save'}
        </button>
        <button type="button" className="button button--secondary" onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  );
}
