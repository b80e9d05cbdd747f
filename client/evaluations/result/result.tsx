import type { RunRecord } from '../../../server/features/runs/contract.ts';
import { EventPanel, ExpectedPanel, PlaceboPanel } from './core-panels.tsx';
import { DataPanel } from './data-panel.tsx';
import { Downloads } from './downloads.tsx';
import { HeadlineFigures } from './headline-figures.tsx';
import { EmmiePanel, MethodPanel } from './method-panel.tsx';
import { ModelsPanel, SyntheticPanel } from './models-panel.tsx';
import { PerceptionsPanel } from './perceptions-panel.tsx';
import { PlacesPanel } from './places-panel.tsx';
import { ResiliencePanel } from './resilience-panel.tsx';
import { ResultHead } from './result-head.tsx';
import { SpikePanel } from './spike-panel.tsx';
import { VerdictBlock } from './verdict-block.tsx';

/** What one run found, in the order in which a reader asks. */
export function Result({ record, id }: { record: RunRecord; id: string }) {
  const { core, question } = record;
  const hasAside = core !== null || record.perceptions !== null;
  return (
    <article className="result">
      <ResultHead record={record} />
      <VerdictBlock verdict={record.verdict} />
      {core && <HeadlineFigures core={core} question={question} />}
      {core === null && <NothingEstimated record={record} />}
      <div className={`result-panels${hasAside ? '' : ' result-panels--one'}`}>
        <div className="result-column">
          {core && <ExpectedPanel core={core} question={question} />}
          <PlacesPanel record={record} />
          {record.resilience && <ResiliencePanel resilience={record.resilience} />}
          {core && <ModelsPanel core={core} />}
          {core && <SyntheticPanel core={core} question={question} />}
        </div>
        <div className="result-column">
          {core && <PlaceboPanel core={core} question={question} />}
          {record.perceptions && <PerceptionsPanel perceptions={record.perceptions} />}
          {core && <SpikePanel core={core} />}
          {core && <EventPanel core={core} question={question} />}
        </div>
        <DataPanel record={record} />
        <EmmiePanel emmie={record.emmie} />
        <MethodPanel record={record} />
        <Downloads id={id} />
      </div>
    </article>
  );
}

/** Nothing was worked out: that is said once, plainly, with what would have to be there. */
function NothingEstimated({ record }: { record: RunRecord }) {
  return (
    <section className="nothing-estimated" aria-labelledby="nothing">
      <h2 id="nothing">Why there is no figure here</h2>
      <p>
        No estimate was made, and none is hidden. A figure from too little would look like a finding and be believed.
      </p>
      <ul>
        {record.verdict.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </section>
  );
}
