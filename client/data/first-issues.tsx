import type { ImportIssue } from '../../server/features/imports/contract.ts';
import { Link } from '../address.ts';
import { apiHref, useAnswer } from '../api.ts';
import { Loading, Problem } from '../panels/states.tsx';
import { plural } from '../words.ts';
import { IssuesTable } from './issues-table.tsx';

const shownFirst = '8';

export function FirstIssues({ id, issues, stored }: { id: string; issues: number; stored: boolean }) {
  const answer = useAnswer<{ items: ImportIssue[] }>(`/imports/${id}/issues`, { limit: shownFirst });
  return (
    <section aria-labelledby="issues-heading">
      <h2 id="issues-heading">First issues</h2>
      {answer.state === 'loading' && <Loading what="the issues" />}
      {answer.state === 'error' && <Problem problem={answer.problem} retry={answer.retry} />}
      {answer.state === 'ready' && (
        <IssuesTable issues={answer.answer.items} caption="The first rows with an issue" stored={stored} />
      )}
      <p className="links">
        <Link page="import" code={id} params={{ view: 'issues' }}>
          {plural(issues, 'issue')} in all
        </Link>
        <a href={apiHref(`/imports/${id}/issues.csv`)} download={`import-${id}-issues.csv`}>
          Download the issues as CSV
        </a>
      </p>
    </section>
  );
}
