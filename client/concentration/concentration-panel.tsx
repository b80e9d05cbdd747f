import { useRef } from 'react';
import type { ConcentrationAnswer } from '../../server/features/concentration/contract.ts';
import type { FootprintKind } from '../../server/features/words/contract.ts';
import { apiHref, useAnswer } from '../api.ts';
import { DownloadMenu } from '../downloads/download-menu.tsx';
import { Refused } from '../panels/refused.tsx';
import { Loading } from '../panels/states.tsx';
import { LorenzChart } from './lorenz-chart.tsx';
import { OverTimeChart } from './over-time-chart.tsx';
import { SharesTable } from './shares-table.tsx';
import '../evaluations/charts/charts.css';
import './concentration.css';

interface Props {
  kind: FootprintKind;
  /** First month, and the first month after the last. */
  from: string;
  to: string;
  category?: string | null | undefined;
  agency?: string | null | undefined;
}

/** In how few areas demand lies, against what chance alone would give: sentence, curve, agencies, years. */
export function ConcentrationPanel({ kind, from, to, category, agency }: Props) {
  const params = { kind, from, to, category: category ?? undefined, agency: agency ?? undefined };
  const found = useAnswer<ConcentrationAnswer>('/concentration', params);
  if (found.state === 'loading') return <Loading what="in how few areas demand lies" lines={8} />;
  if (found.state === 'error') return <Refused answer={found} />;
  return <Shown answer={found.answer} csv={apiHref('/concentration.csv', params)} />;
}
export default ConcentrationPanel;

function Shown({ answer, csv }: { answer: ConcentrationAnswer; csv: string }) {
  const picture = useRef<HTMLDivElement>(null);
  return (
    <div className="concentration">
      <p className="lead">{answer.sentence}</p>
      <DownloadMenu
        name={answer.title}
        words={{ title: answer.title, sentence: answer.sentence, source: answer.source }}
        parts={() => (picture.current === null ? [] : [...picture.current.querySelectorAll('.chart__svg, .chart-key')])}
        csv={csv}
      />
      <div ref={picture}>
        <LorenzChart answer={answer} />
      </div>
      <SharesTable answer={answer} />
      {answer.overTime.length > 1 && (
        <>
          <h4>Year by year</h4>
          <OverTimeChart answer={answer} />
        </>
      )}
      <p className="small quiet">
        Where incidents are few they lie in few areas whatever happens: compare with chance, not with other agencies.{' '}
        <a href={answer.method.page}>How this is worked out</a>
      </p>
    </div>
  );
}
