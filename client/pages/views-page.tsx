import { useState, type ReactElement } from 'react';
import type { ViewAnswer } from '../../server/features/views/contract.ts';
import { Link } from '../address.ts';
import { send, useAnswer } from '../api.ts';
import { ProblemList } from '../data/problem-list.tsx';
import { useSending } from '../data/use-sending.ts';
import { Empty, Loading, Problem } from '../panels/states.tsx';
import { plural } from '../words.ts';
import { ViewRows } from '../views/view-rows.tsx';
import '../views/views.css';

/** What people kept: each view opens the page as it was left. */
export default function ViewsPage(): ReactElement {
  const [round, setRound] = useState(0);
  const [removed, setRemoved] = useState<ViewAnswer | null>(null);
  const sending = useSending();
  // The fragment makes a new round a new question; it never reaches the server.
  const answer = useAnswer<{ items: ViewAnswer[] }>(`/views${round === 0 ? '' : `#${String(round)}`}`);
  const [known, setKnown] = useState<readonly ViewAnswer[] | null>(null);
  if (answer.state === 'ready' && answer.answer.items !== known) setKnown(answer.answer.items);
  const views = answer.state === 'ready' ? answer.answer.items : known;

  const change = (work: () => Promise<void>): void => {
    void sending.run(async () => {
      await work();
      setRound((count) => count + 1);
    });
  };
  const remove = (view: ViewAnswer): void => {
    change(async () => {
      await send('DELETE', `/views/${String(view.id)}`);
      setRemoved(view);
    });
  };
  const bringBack = ({ name, path, savedBy }: ViewAnswer): void => {
    change(async () => {
      await send('POST', '/views', { name, path, savedBy });
      setRemoved(null);
    });
  };
  return (
    <div className="page views-page">
      <h1>Saved views</h1>
      {sending.failed && <ProblemList problem={sending.problem} title="The list was not changed" />}
      <div role="status">
        {removed !== null && (
          <p className="notice views-removed">
            <strong>{removed.name}</strong> is deleted.{' '}
            <button
              type="button"
              className="link-button"
              onClick={() => {
                bringBack(removed);
              }}
            >
              Bring it back
            </button>
          </p>
        )}
      </div>
      {answer.state === 'error' && <Problem problem={answer.problem} retry={answer.retry} />}
      {answer.state === 'loading' && views === null && <Loading what="the saved views" lines={6} />}
      {answer.state !== 'error' && views?.length === 0 && <NoViews />}
      {answer.state !== 'error' && views !== null && views.length > 0 && (
        <>
          <p className="lead">
            {plural(views.length, 'view')} {views.length === 1 ? 'is' : 'are'} saved. Each opens its page as it was
            left, with the figures of today.
          </p>
          <ViewRows views={views} onDelete={remove} />
        </>
      )}
    </div>
  );
}

const NoViews = (): ReactElement => (
  <Empty
    title="No view is saved yet"
    action={
      <Link page="map" className="button">
        Go to the map
      </Link>
    }
  >
    <p>
      Choose “Save this view” on the map, on a zone or on shared demand. The view stands here with its name and opens
      the page as it was left.
    </p>
  </Empty>
);
