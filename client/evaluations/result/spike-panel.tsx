import type { CoreProblem } from '../../../server/features/runs/contract.ts';
import { monthName, shareWords } from '../../words.ts';
import { cellWords, percentWords } from '../numbers.ts';
import { agreement } from './agreement.ts';
import { Panel } from './panel.tsx';

/** A place picked at its worst would have got better anyway; how much of the change that explains. */
export function SpikePanel({ core }: { core: CoreProblem }) {
  const { spike, inTime, inOutcome, detectablePercent } = core;
  const { same, all } = agreement(core);
  return (
    <Panel id="spike" title="Could it be a spike?" sentence={spike.sentence}>
      <dl className="fact-rows figures">
        <Fact name="Change seen, before to after" words={cellWords(spike.seenPercent, percentWords)} />
        <Fact
          name="Expected anyway, from its earlier level"
          words={cellWords(spike.expectedAnywayPercent, percentWords)}
        />
        <Fact name="What is left after that" words={cellWords(spike.correctedPercent, percentWords)} />
        {spike.shareExpectedAnyway !== null && (
          <Fact name="Share of the change expected anyway" words={shareWords(Math.max(0, spike.shareExpectedAnyway))} />
        )}
        <Fact
          name="Smallest fall it could have found"
          words={detectablePercent === null ? '[x]' : percentWords(-Math.abs(detectablePercent))}
        />
        <Fact name="Estimates that agree in sign" words={`${String(same)} of ${String(all)}`} />
      </dl>
      {inTime.starts.length > 0 && (
        <>
          <h3>Had it begun earlier</h3>
          <p className="small">{inTime.sentence}</p>
          <dl className="fact-rows figures">
            {inTime.starts.map(({ start, percent }) => (
              <Fact key={start} name={`Pretended start, ${monthName(start)}`} words={percentWords(percent)} />
            ))}
          </dl>
        </>
      )}
      {inOutcome !== null && (
        <>
          <h3>Something the zone could not change</h3>
          <p className="small">{inOutcome.sentence}</p>
        </>
      )}
    </Panel>
  );
}

function Fact({ name, words }: { name: string; words: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  );
}
