import { Suspense, useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { ServiceAnswer } from '../server/features/service/contract.ts';
import { Link, useKnownAddress, type Page } from './address.ts';
import { useAnswer } from './api.ts';
import { PageBoundary } from './page-boundary.tsx';
import { lazyPages } from './pages/lazy-pages.tsx';
import { Loading, Problem } from './panels/states.tsx';
import { ServiceContext } from './service.ts';
import { Shell } from './shell.tsx';

const titles: Record<Page, string> = {
  map: 'Map',
  overview: 'What stands out',
  zones: 'Zones',
  zone: 'Zone',
  'zone-new': 'Draw a zone',
  'zone-edit': 'Change a zone',
  'zone-brief': 'Brief of a zone',
  compare: 'Compare',
  networks: 'Primary Care Networks',
  network: 'Primary Care Network',
  profile: 'Area profile',
  'shared-demand': 'Shared demand',
  evaluations: 'Evaluations',
  'evaluations-compare': 'Evaluations side by side',
  evaluation: 'Evaluation',
  'evaluation-new': 'Register an evaluation',
  'evaluation-amend': 'Change a plan',
  run: 'What an evaluation found',
  data: 'Data',
  dataset: 'Dataset',
  import: 'Import',
  views: 'Saved views',
  help: 'Help',
};

const NoSuchPage = (): ReactElement => (
  <div className="page">
    <h1>There is no such page</h1>
    <p>
      Check the address, or go to the <Link page="map">map</Link>, the <Link page="zones">zones</Link> or the{' '}
      <Link page="data">data</Link>.
    </p>
  </div>
);

/** A change of page is said and felt: the title changes and the focus moves to the new page. */
const usePageChange = (page: Page | null, code: string | null): void => {
  const first = useRef(true);
  useEffect(() => {
    document.title = `${page === null ? 'No such page' : titles[page]} – People Zones`;
    if (!first.current) {
      document.getElementById('main')?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    first.current = false;
  }, [page, code]);
};

/** Keeps the last known service while it is asked for again, so that a refresh does not tear the page down. */
const useServiceAnswer = (): [ReturnType<typeof useAnswer<ServiceAnswer>>, ServiceAnswer | null, () => void] => {
  const [round, setRound] = useState(0);
  const [known, setKnown] = useState<ServiceAnswer | null>(null);
  // The fragment makes a new round a new question; it never reaches the server.
  const answer = useAnswer<ServiceAnswer>(`/service${round === 0 ? '' : `#${String(round)}`}`);
  if (answer.state === 'ready' && answer.answer !== known) setKnown(answer.answer);
  const refresh = useCallback(() => {
    setRound((count) => count + 1);
  }, []);
  return [answer, answer.state === 'ready' ? answer.answer : known, refresh];
};

export const App = (): ReactElement => {
  const address = useKnownAddress();
  const [answer, service, refresh] = useServiceAnswer();
  usePageChange(address?.page ?? null, address?.code ?? null);
  const known = useMemo(() => (service === null ? null : { service, refresh }), [service, refresh]);
  const PageNow = address === null ? NoSuchPage : lazyPages[address.page];
  return (
    <Shell page={address?.page ?? null} service={service}>
      {known !== null ? (
        <ServiceContext value={known}>
          <PageBoundary key={`${address?.page ?? ''}/${address?.code ?? ''}`}>
            <Suspense
              fallback={
                <div className="page">
                  <Loading what="the page" />
                </div>
              }
            >
              <PageNow />
            </Suspense>
          </PageBoundary>
        </ServiceContext>
      ) : (
        <div className="page">
          {answer.state === 'error' ? (
            <>
              <h1>People Zones does not answer</h1>
              <Problem problem={answer.problem} retry={answer.retry} />
            </>
          ) : (
            <Loading what="People Zones" />
          )}
        </div>
      )}
    </Shell>
  );
};
