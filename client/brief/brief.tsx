import type { ReactElement, ReactNode } from 'react';
import type { ZoneAnswer } from '../../server/features/zones/contract.ts';
import { useAddress } from '../address.ts';
import type { Answer } from '../api.ts';
import { Refused } from '../panels/refused.tsx';
import { Loading } from '../panels/states.tsx';
import { useService } from '../service.ts';
import { dateName, listWords, periodWords } from '../words.ts';
import { today } from '../zones/today.ts';
import { BriefDemand } from './brief-demand.tsx';
import { BriefMap } from './brief-map.tsx';
import { BriefNetworks } from './brief-networks.tsx';
import { BriefAges, BriefDifferences } from './brief-profile.tsx';
import { fitLine, notTold, sourceWords, whatItIs } from './brief-sentences.ts';
import { BriefTools } from './brief-tools.tsx';
import { markingOf } from './marking.ts';
import { isWhole, useBrief } from './use-brief.ts';

interface Props {
  zone: ZoneAnswer;
  at: string | undefined;
  period: { first: string; last: string };
}

/** A zone on one page for a meeting: what it is, who serves its people, how much demand, what stands out, how it fits. */
export function Brief({ zone, at, period }: Props): ReactElement {
  const [{ params }] = useAddress();
  const { service } = useService();
  const answers = useBrief(zone, at, period);
  const { profile, overlap, comparison, nesting } = answers;
  const known = profile.state === 'ready' ? profile.answer : null;
  const isTold = zone.current.bricks.length > 0;
  const marking = markingOf(params.get('marking'), service.demonstration);
  return (
    <>
      <BriefTools code={zone.code} isWhole={isWhole(answers)} marking={marking} />
      <article className="brief">
        <p className="brief__marking">{marking}</p>
        <header className="brief__head">
          <div>
            <h1>{zone.name}</h1>
            <p className="brief__of">
              Zone brief{comparison === null ? '' : `, ${periodWords(period.first, period.last)}`}. As of{' '}
              {dateName(at ?? today())}.
            </p>
            <p className="brief__lead">{whatItIs(zone, known)}</p>
            <h2>How it fits the areas of others</h2>
            <Told answer={nesting} what="how it fits other areas">
              {(answer) => <p>{fitLine(answer)}</p>}
            </Told>
          </div>
          <BriefMap zone={zone} />
        </header>
        <div className="brief__pair">
          <section>
            <h2>Networks of its people</h2>
            {overlap === null ? (
              <p>No network is loaded.</p>
            ) : (
              <Told answer={overlap} what="its networks">
                {(answer) => <BriefNetworks overlap={answer} code={zone.code} />}
              </Told>
            )}
          </section>
          <section>
            <h2>People by age</h2>
            <Told answer={profile} what="ages">
              {(answer) => (isTold ? <BriefAges profile={answer} /> : <p>{notTold}</p>)}
            </Told>
          </section>
        </div>
        {comparison === null ? (
          <section className="brief__demand">
            <h2>Demand by agency</h2>
            <p>No demand is loaded.</p>
          </section>
        ) : (
          <Told answer={comparison} what="demand by agency">
            {(answer) => <BriefDemand comparison={answer} {...period} />}
          </Told>
        )}
        <section>
          <h2>What differs most</h2>
          <Told answer={profile} what="what differs most">
            {(answer) => (isTold ? <BriefDifferences profile={answer} /> : <p>{notTold}</p>)}
          </Told>
        </section>
        {known && (
          <footer className="brief__foot">
            <p>Sources: {sourceWords(known.source)}.</p>
            <p>
              Figures are estimates for whole small areas; intervals are 95%. Method:{' '}
              {listWords(known.method.map(({ name }) => name))}. {zone.current.fitSentence} Made by {service.name} on{' '}
              {dateName(today())}.
            </p>
          </footer>
        )}
      </article>
    </>
  );
}

/** Each part comes, or says why it does not, without taking the page with it. */
function Told<T>({
  answer,
  what,
  children,
}: {
  answer: Answer<T>;
  what: string;
  children: (answer: T) => ReactNode;
}): ReactElement {
  if (answer.state === 'loading') return <Loading what={what} lines={3} />;
  if (answer.state === 'error') {
    return (
      <>
        <div className="brief__on-screen">
          <Refused answer={answer} />
        </div>
        <p className="brief__on-paper">Not available when this was printed: {what}.</p>
      </>
    );
  }
  return <>{children(answer.answer)}</>;
}
