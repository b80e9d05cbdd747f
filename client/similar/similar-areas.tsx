import type { ReactElement } from 'react';
import type { SimilarAnswer, SimilarDemandAnswer } from '../../server/features/similar/contract.ts';
import { apiHref, useAnswer, type Answer } from '../api.ts';
import { IntervalDots, type IntervalRow } from '../charts/interval-dots.tsx';
import { endAfter } from '../months.ts';
import { Refused } from '../panels/refused.tsx';
import { Loading } from '../panels/states.tsx';
import { monthName, plural } from '../words.ts';
import { SimilarTable } from './similar-table.tsx';
import './similar-areas.css';

interface Props {
  kind: 'zone' | 'ward' | 'msoa';
  code: string;
  at?: string | undefined;
  /** First and last month, both included. */
  period: { first: string; last: string };
  category?: string | null | undefined;
  agency?: string | null | undefined;
}

/** Compared with places like this: the sentence, the rates with their intervals, and what the places are alike in. */
export function SimilarAreas({ kind, code, at, period, category, agency }: Props): ReactElement {
  const path = `/similar/${kind}/${encodeURIComponent(code)}`;
  const params = {
    at,
    from: period.first,
    to: endAfter(period.last),
    category: category ?? undefined,
    agency: agency ?? undefined,
  };
  const demand = useAnswer<SimilarDemandAnswer>(`${path}/demand`, params);
  const places = useAnswer<SimilarAnswer>(path, { at });
  return (
    <div className="similar-areas">
      {demand.state === 'loading' && <Loading what="places like this" lines={8} />}
      {demand.state === 'error' && <Refused answer={demand} />}
      {demand.state === 'ready' && <Rates demand={demand.answer} places={places} />}
      {places.state === 'error' && !isSameProblem(demand, places) && <Refused answer={places} />}
      {places.state === 'ready' && <Places places={places.answer} demand={demand} />}
      <p className="quiet small">
        <a href={apiHref(`${path}/demand.csv`, params)} download>
          These rates (CSV)
        </a>
        {' · '}
        <a href={apiHref(`${path}.csv`, { at })} download>
          What the places are alike in (CSV)
        </a>
        {' · '}
        <a href="/methods/similar-areas">How places like this are found</a>
      </p>
    </div>
  );
}
export default SimilarAreas;

/** One reason is not said twice: a place without small areas has neither answer. */
const isSameProblem = (one: Answer<unknown>, other: Answer<unknown>): boolean =>
  one.state === 'error' && other.state === 'error' && one.problem?.detail === other.problem?.detail;

function Rates({ demand, places }: { demand: SimilarDemandAnswer; places: Answer<SimilarAnswer> }): ReactElement {
  const name = places.state === 'ready' ? places.answer.footprint.name : 'This place';
  const rows: IntervalRow[] = [
    { name, rate: demand.own, main: true },
    { name: 'Mean of these', rate: demand.group, main: false },
    ...demand.areas.map((one) => ({ name: one.name, rate: one.rate, main: false })),
  ];
  return (
    <>
      <p className="lead">{demand.sentence}</p>
      {demand.monthsMissing.length > 0 && (
        <p className="warning-text">
          Nothing came for {plural(demand.monthsMissing.length, 'month')}:{' '}
          {demand.monthsMissing.map(monthName).join(', ')}.
        </p>
      )}
      <IntervalDots rows={rows} label={`${demand.title}. ${demand.unit}, with 95% intervals.`} />
      <p className="quiet small">
        Rates {demand.unit}, with 95% intervals. {demand.group.method}.
      </p>
    </>
  );
}

function Places({ places, demand }: { places: SimilarAnswer; demand: Answer<SimilarDemandAnswer> }): ReactElement {
  return (
    <>
      <p>{places.sentence}</p>
      <details className="details">
        <summary>The places, and what they are alike in</summary>
        <SimilarTable places={places} demand={demand.state === 'ready' ? demand.answer : null} />
      </details>
    </>
  );
}
