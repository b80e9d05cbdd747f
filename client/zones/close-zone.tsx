import { useState, type SyntheticEvent } from 'react';
import type { ZoneAnswer } from '../../server/features/zones/contract.ts';
import { Link, useAddress } from '../address.ts';
import { send } from '../api.ts';
import { Field } from '../data/field.tsx';
import { ProblemList } from '../data/problem-list.tsx';
import { useSending } from '../data/use-sending.ts';
import { useService } from '../service.ts';
import { today } from './today.ts';

/** Asks before a zone is closed: from which day, and what stays. */
export function CloseZone({ zone }: { zone: ZoneAnswer }) {
  const [, change] = useAddress();
  const { refresh } = useService();
  const [on, setOn] = useState(today());
  const sending = useSending();
  const close = (event: SyntheticEvent): void => {
    event.preventDefault();
    void sending.run(async () => {
      await send('POST', `/zones/${encodeURIComponent(zone.code)}/close`, { on });
      refresh();
      change({ page: 'zones', params: new URLSearchParams() });
    });
  };
  return (
    <form className="inset close-zone" onSubmit={close} aria-labelledby="close-heading">
      <h2 id="close-heading">Close {zone.name}?</h2>
      <p>
        From that day on it is no longer a zone. Its versions, its figures before that day and its page stay, and the
        list shows it as closed.
      </p>
      {sending.failed && <ProblemList problem={sending.problem} title="The zone was not closed" />}
      <Field label="First day on which it is closed">
        {(control) => (
          <input
            {...control}
            type="date"
            required
            className="input input--short"
            min={zone.current.validFrom}
            value={on}
            onChange={(event) => {
              setOn(event.target.value);
            }}
          />
        )}
      </Field>
      <div className="button-group">
        <button type="submit" className="button button--warning" disabled={sending.busy}>
          {sending.busy ? 'Closing the zone' : 'Close the zone'}
        </button>
        <Link page="zone" code={zone.code}>
          Keep it open
        </Link>
      </div>
    </form>
  );
}
