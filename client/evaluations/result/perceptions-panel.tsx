import type { Perceptions } from '../../../server/features/surveys/contract.ts';
import { numberWords } from '../numbers.ts';
import { PerceptionsChart } from '../charts/perceptions-chart.tsx';
import { Panel } from './panel.tsx';

/** What residents say now and said before. */
export function PerceptionsPanel({ perceptions }: { perceptions: Perceptions }) {
  const { waves, survey, mode, responseRate, questions } = perceptions;
  const flagged = questions.filter(({ flag }) => flag !== '');
  return (
    <Panel id="perceptions" title="What residents say" sentence={perceptions.sentence}>
      <p className="small quiet">
        Answers in percent. {waves.before} → {waves.after}.
      </p>
      <PerceptionsChart perceptions={perceptions} />
      <p className="small quiet">
        {survey}; {mode}
        {responseRate === null
          ? '; response rate not known'
          : `; ${numberWords(responseRate)}% of those asked answered`}
        .
      </p>
      {flagged.length > 0 && (
        <ul className="small">
          {flagged.map(({ code, text, flag }) => (
            <li key={code}>
              {text}: {flag}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
