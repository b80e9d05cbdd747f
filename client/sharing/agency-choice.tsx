import { useRef, type ReactElement } from 'react';
import type { Agency } from '../../server/features/datasets/contract.ts';
import { plural } from '../words.ts';

/** Which agencies are compared: a word in the sentence that opens to a list of boxes. */
export const AgencyChoice = ({
  agencies,
  chosen,
  onChange,
}: {
  agencies: readonly Agency[];
  /** Null for all. */
  chosen: readonly string[] | null;
  onChange: (codes: string[] | null) => void;
}): ReactElement => {
  const details = useRef<HTMLDetailsElement>(null);
  const isIn = (code: string): boolean => chosen?.includes(code) ?? true;
  const turn = (code: string): void => {
    const next = agencies.map((one) => one.code).filter((one) => (one === code ? !isIn(one) : isIn(one)));
    onChange(next.length === agencies.length ? null : next);
  };
  const count = agencies.filter(({ code }) => isIn(code)).length;
  return (
    <details
      ref={details}
      className="agency-choice"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || details.current?.open !== true) return;
        details.current.open = false;
        details.current.querySelector('summary')?.focus();
      }}
      onBlur={(event) => {
        const isOutside = event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget);
        if (isOutside && details.current !== null) details.current.open = false;
      }}
    >
      <summary>
        {chosen === null ? 'all agencies' : plural(count, 'agency', 'agencies')}
        <span className="visually-hidden">: choose which</span>
      </summary>
      <fieldset className="agency-choice__list">
        <legend>Compare which agencies</legend>
        {agencies.map(({ code, name }) => (
          <label key={code}>
            <input
              type="checkbox"
              checked={isIn(code)}
              disabled={isIn(code) && count <= 2}
              onChange={() => {
                turn(code);
              }}
            />
            {name}
          </label>
        ))}
        <p>At least two.</p>
      </fieldset>
    </details>
  );
};
