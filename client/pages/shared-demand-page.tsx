import { useCallback, type ReactElement } from 'react';
import { useAddress } from '../address.ts';
import { readChoice } from '../map/question.ts';
import type { ChoiceChange } from '../map/sentence-controls.tsx';
import { NoAreasPage, NoDemand } from '../panels/nothing-loaded.tsx';
import { isRefusal } from '../panels/refusal.ts';
import { Loading, Problem } from '../panels/states.tsx';
import { useService } from '../service.ts';
import { readSharing } from '../sharing/question.ts';
import { SharingControls } from '../sharing/sharing-controls.tsx';
import { SharingFound } from '../sharing/sharing-found.tsx';
import { useSharing } from '../sharing/use-sharing.ts';
import { SaveView } from '../views/save-view.tsx';
import { periodWords } from '../words.ts';
import '../map/map.css';
import '../sharing/sharing.css';

const SharingPage = (): ReactElement => {
  const { service } = useService();
  const [{ params }, change] = useAddress();
  const kinds = service.kinds.filter(({ footprints }) => footprints > 0).map(({ kind }) => kind);
  const place = readChoice(params, kinds);
  const choice = readSharing(params);
  const data = useSharing(service, place.kind, choice);
  const { answer, span } = data;
  // A choice pins the period that was on show, so that other agencies are not shown for another year unasked.
  const choose = useCallback(
    (next: ChoiceChange) => {
      const pinned = span === null ? {} : { from: span.first, to: span.last };
      change({ params: { ...pinned, ...next } });
    },
    [span, change],
  );
  return (
    <div className="page sharing-page">
      <div className="page__head">
        <h1>Shared demand</h1>
        {span && (
          <SaveView
            name={`Shared demand, ${periodWords(span.first, span.last)}`}
            pin={{ from: span.first, to: span.last }}
          />
        )}
      </div>
      <p className="sharing-page__question">Do agencies carry the same load in the same places?</p>
      <SharingControls
        service={service}
        kind={place.kind}
        choice={choice}
        agencies={data.agencies}
        months={data.months}
        span={span}
        onChange={choose}
      />
      {data.monthsKnown && span === null ? (
        <NoDemand>The question needs demand of two agencies, by area and month.</NoDemand>
      ) : answer.state === 'error' ? (
        isRefusal(answer.problem) ? (
          <section className="sharing-page__refused" role="alert">
            <h2>
              <span className="swatch swatch--not-available" aria-hidden="true" /> This cannot be compared
            </h2>
            <p>{answer.problem.detail}</p>
          </section>
        ) : (
          <Problem
            problem={answer.problem}
            retry={answer.retry}
            kept="Your choices are kept in the address of this page."
          />
        )
      ) : answer.state === 'loading' ? (
        <>
          <p role="status">
            Comparing every two agencies over every area. The first time this may take ten seconds or more.
          </p>
          <Loading what="shared demand" lines={8} />
        </>
      ) : (
        <SharingFound service={service} place={place} choice={choice} data={data} answer={answer.answer} />
      )}
    </div>
  );
};

const SharedDemandPage = (): ReactElement => {
  const { service } = useService();
  if (service.edition !== null) return <SharingPage />;
  return (
    <NoAreasPage title="Shared demand">
      Here you would see which agencies have demand in the same places. Load boundaries and demand of two agencies to
      begin.
    </NoAreasPage>
  );
};

export default SharedDemandPage;
