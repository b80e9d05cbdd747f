import type { ImportIssue, ImportRecord } from '../../server/features/imports/contract.ts';
import { Link, useAddress } from '../address.ts';
import { apiHref, useAnswer } from '../api.ts';
import { Loading, Problem } from '../panels/states.tsx';
import { countWords } from '../words.ts';
import { Field } from './field.tsx';
import { IssuesTable } from './issues-table.tsx';

const issuesOnAPage = '50';

/** All rows that something is wrong with, a page at a time; the reason and the page are in the address. */
export function IssuesPage({ id }: { id: string }) {
  const [{ params }, change] = useAddress();
  const reason = params.get('reason') ?? undefined;
  const after = params.get('after') ?? undefined;
  const record = useAnswer<ImportRecord>(`/imports/${encodeURIComponent(id)}`);
  const path = `/imports/${encodeURIComponent(id)}/issues`;
  const issues = useAnswer<{ items: ImportIssue[]; next: string | null }>(path, {
    limit: issuesOnAPage,
    reason,
    after,
  });
  const known = record.state === 'ready' ? record.answer : null;
  const reasons = known?.counts?.byReason ?? [];
  const here = { view: 'issues', ...(reason === undefined ? {} : { reason }) };
  return (
    <>
      <h1>Issues{known && <span className="wordy"> of {known.fileName}</span>}</h1>
      <Field label="Reason">
        {(control) => (
          <select
            {...control}
            className="select"
            value={reason ?? ''}
            onChange={(event) => {
              change({ params: { reason: event.target.value === '' ? null : event.target.value, after: null } });
            }}
          >
            <option value="">Every reason</option>
            {reasons.map((entry) => (
              <option key={entry.reason} value={entry.reason}>
                {entry.what} ({countWords(entry.rows)})
              </option>
            ))}
          </select>
        )}
      </Field>
      <p>
        <a href={apiHref(`${path}.csv`, { reason })} download={`import-${id}-issues.csv`}>
          Download as CSV
        </a>
      </p>
      {issues.state === 'loading' && <Loading what="the issues" lines={10} />}
      {issues.state === 'error' && <Problem problem={issues.problem} retry={issues.retry} />}
      {issues.state === 'ready' && issues.answer.items.length === 0 && <p>No row has an issue of this kind.</p>}
      {issues.state === 'ready' && issues.answer.items.length > 0 && (
        <>
          <IssuesTable
            issues={issues.answer.items}
            caption={after === undefined ? 'Rows with an issue' : 'More rows with an issue'}
            stored={known?.state === 'done'}
          />
          <nav className="pages" aria-label="Pages of issues">
            {after !== undefined && (
              <Link page="import" code={id} params={here}>
                First page
              </Link>
            )}
            {issues.answer.next !== null && (
              <Link page="import" code={id} params={{ ...here, after: issues.answer.next }}>
                Next page
              </Link>
            )}
          </nav>
        </>
      )}
    </>
  );
}
