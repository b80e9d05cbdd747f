import { useRef } from 'react';
import type { ReactiveAnswer } from '../../server/features/reactive/contract.ts';
import type { FootprintKind } from '../../server/features/words/contract.ts';
import { apiHref, useAnswer } from '../api.ts';
import { DownloadMenu } from '../downloads/download-menu.tsx';
import { endAfter } from '../months.ts';
import { Refused } from '../panels/refused.tsx';
import { Loading } from '../panels/states.tsx';
import { Decisions } from './decisions.tsx';
import { ReactiveMonths } from './reactive-months.tsx';
import { ShareRows } from './share-rows.tsx';
import '../evaluations/charts/charts.css';

interface Props {
  kind: FootprintKind;
  /** One area; all together when left out. */
  footprint?: string | undefined;
  /** First and last month, both included. */
  first: string;
  last: string;
  at?: string | undefined;
}

/** More areas than this are for the table that can be downloaded. */
const mostAreas = 20;

/** How much of the demand is reactive: by agency with intervals, month by month, and beside other areas. */
export function ReactivePanel({ kind, footprint, first, last, at }: Props) {
  const params = { kind, footprint, from: first, to: endAfter(last), at };
  const found = useAnswer<ReactiveAnswer>('/reactive', params);
  if (found.state === 'loading') return <Loading what="reactive demand" lines={8} />;
  if (found.state === 'error') return <Refused answer={found} />;
  return <Shown answer={found.answer} csv={apiHref('/reactive.csv', params)} />;
}
export default ReactivePanel;

function Shown({ answer, csv }: { answer: ReactiveAnswer; csv: string }) {
  const picture = useRef<HTMLDivElement>(null);
  const { about, agencies, areas, decided, months, whole } = answer;
  return (
    <div className="reactive">
      <p className="lead">{answer.sentence}</p>
      <DownloadMenu
        name={answer.title}
        words={{ title: answer.title, sentence: answer.sentence, source: answer.source }}
        parts={() => (picture.current === null ? [] : [...picture.current.querySelectorAll('.chart__svg, .chart-key')])}
        csv={csv}
      />
      <div ref={picture}>
        <h4>By agency</h4>
        <ShareRows
          label={`Reactive share by agency in ${about.name}, with 95% intervals.`}
          caption={`Reactive share by agency, ${about.name}`}
          rows={[
            ...agencies.map((agency) => ({ ...agency, isStrong: false })),
            { ...about, code: 'all', name: 'All agencies together', isStrong: true },
          ]}
        />
        <h4>Month by month</h4>
        <ReactiveMonths months={months} name={about.name} />
      </div>
      {areas.length > 1 && areas.length <= mostAreas && (
        <>
          <h4>Beside other areas</h4>
          <ShareRows
            label="Reactive share by area, with 95% intervals."
            caption="Reactive share by area"
            rows={[
              ...areas.map((area) => ({ ...area, isStrong: area.code === about.code })),
              { ...whole, code: 'whole', isStrong: false },
            ]}
          />
        </>
      )}
      <h4>What counts as reactive</h4>
      <p>{decided.sentence}</p>
      <Decisions decisions={decided.decisions} />
      <p className="small quiet">
        The interval is of chance alone; repeat incidents make the truth less certain.{' '}
        <a href={answer.method.page}>How this is worked out</a>
      </p>
    </div>
  );
}
