import type { ReactElement } from 'react';
import { Link, useAddress } from '../address.ts';
import { Field } from '../data/field.tsx';

/** What stands beside the paper and is not printed. */
export function BriefTools({
  code,
  isWhole,
  marking,
}: {
  code: string;
  isWhole: boolean;
  marking: string;
}): ReactElement {
  const [{ params }, go] = useAddress();
  return (
    <div className="brief-tools">
      <p>
        <Link page="zone" code={code}>
          The zone’s page
        </Link>{' '}
        ·{' '}
        <Link page="profile" code={`zone:${code}`}>
          Its profile
        </Link>
      </p>
      <Field label="Marking" hint={`On the page now: ${marking}`}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="text"
            maxLength={60}
            value={params.get('marking') ?? ''}
            onChange={(event) => {
              const changed = new URLSearchParams(params);
              if (event.target.value === '') changed.delete('marking');
              else changed.set('marking', event.target.value);
              go({ params: changed }, 'replace');
            }}
          />
        )}
      </Field>
      <button
        type="button"
        className="button"
        disabled={!isWhole}
        onClick={() => {
          window.print();
        }}
      >
        {isWhole ? 'Print, 1 page' : 'Still coming …'}
      </button>
    </div>
  );
}
