import { useRef, useState } from 'react';
import type { TrendAnswer } from '../../server/features/trends/contract.ts';
import { apiHref, useAnswer } from '../api.ts';
import { DownloadMenu } from '../downloads/download-menu.tsx';
import { MethodLink } from '../evaluations/method-link.tsx';
import { lastBefore } from '../months.ts';
import { Refused } from '../panels/refused.tsx';
import { Loading } from '../panels/states.tsx';
import { useService } from '../service.ts';
import { periodWords, monthName } from '../words.ts';
import { areaParams, areaPath, type AreaQuestion, trendFirst } from './question.ts';
import type { TrendView } from './shape.ts';
import { TrendChart } from './trend-chart.tsx';
import '../evaluations/charts/charts.css';
import './trends.css';

/** How one area’s demand moves: the sentence, the months with their limits, what stands out, and what is on record. */
export function TrendPanel(question: AreaQuestion) {
  const { service } = useService();
  const first = trendFirst(question.first, question.last, service.months?.first ?? question.first);
  const params = areaParams({ ...question, first });
  const path = areaPath('trends', question);
  const trend = useAnswer<TrendAnswer>(path, params);
  if (trend.state === 'loading') return <Loading what="the trend" lines={8} />;
  if (trend.state === 'error') return <Refused answer={trend} />;
  return <Shown answer={trend.answer} span={question} csv={apiHref(`${path}.csv`, params)} />;
}

interface ShownProps {
  answer: TrendAnswer;
  span: { first: string; last: string };
  csv: string;
}

function Shown({ answer, span, csv }: ShownProps) {
  const [view, setView] = useState<TrendView>('months');
  const picture = useRef<HTMLDivElement>(null);
  return (
    <div className="trend-panel">
      <p className="lead">{answer.sentence}</p>
      <div className="trend-panel__tools">
        <ViewChoice view={view} choose={setView} />
        <DownloadMenu
          name={answer.title}
          words={{ title: answer.title, sentence: answer.sentence, source: answer.source }}
          parts={() =>
            picture.current === null ? [] : [...picture.current.querySelectorAll('.chart__svg, .chart-key')]
          }
          csv={csv}
        />
      </div>
      <div ref={picture}>
        <TrendChart answer={answer} view={view} span={span} />
      </div>
      <Signals answer={answer} />
      <Marks marks={answer.marks} />
      {[answer.whyNoChange, answer.whyNoChart, answer.whyNoQuarter].map((why) =>
        why === null || answer.sentence.includes(why) ? null : (
          <p key={why} className="small quiet">
            {why}
          </p>
        ),
      )}
      <p className="small quiet">
        {answer.chart?.method} <MethodLink page="control-chart.md" />, <MethodLink page="change-between-years.md" />
      </p>
    </div>
  );
}

const views: { view: TrendView; name: string }[] = [
  { view: 'months', name: 'Each month' },
  { view: 'rolling', name: '12 months together' },
];

function ViewChoice({ view, choose }: { view: TrendView; choose: (view: TrendView) => void }) {
  return (
    <div className="trend-panel__views" role="group" aria-label="What the line shows">
      {views.map((one) => (
        <button
          key={one.view}
          type="button"
          className="button button--secondary"
          aria-pressed={view === one.view}
          onClick={() => {
            choose(one.view);
          }}
        >
          {one.name}
        </button>
      ))}
    </div>
  );
}

const shownSignals = 6;

function Signals({ answer: { chart } }: { answer: TrendAnswer }) {
  if (chart === null) return null;
  const latest = chart.signals.slice(-shownSignals).toReversed();
  return (
    <>
      {latest.length === 0 ? (
        <p>No month stands out by the rules of the control chart.</p>
      ) : (
        <>
          <h4>
            Months that stand out{chart.signals.length > shownSignals ? `, the latest ${String(shownSignals)}` : ''}
          </h4>
          <ul>
            {latest.map(({ month, rule, text }) => (
              <li key={`${month} ${rule}`}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <details className="details small">
        <summary>The rules</summary>
        <ul>
          {chart.rules.map(({ code, text }) => (
            <li key={code}>{text}.</li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Marks({ marks }: { marks: TrendAnswer['marks'] }) {
  if (marks.length === 0) return null;
  return (
    <>
      <h4>On record about these months</h4>
      <ul>
        {marks.map(({ kind, from, to, text }) => (
          <li key={`${from} ${text}`}>
            {kind === 'break'
              ? `From ${monthName(from)} counted in another way`
              : to === null
                ? `Since ${monthName(from)}`
                : periodWords(from, lastBefore(to))}
            : {text}
          </li>
        ))}
      </ul>
    </>
  );
}
