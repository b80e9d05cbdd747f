import type { RunRecord } from '../../../server/features/runs/contract.ts';
import { MonthsStrip } from '../charts/months-strip.tsx';
import { monthName, monthsSpanWords, periodWords } from '../../words.ts';
import { addMonths, lastBefore } from '../../months.ts';
import { Panel } from './panel.tsx';

/** Which months came and which did not count, with the reason for each. */
export function DataPanel({ record }: { record: RunRecord }) {
  const { coverage, question } = record;
  const [first, last] = [coverage.months[0], coverage.months.at(-1)];
  const title = `${String(coverage.used)} of ${String(coverage.months.length)} months were used`;
  return (
    <Panel
      id="data"
      title={title}
      sentence={
        first && last
          ? `${sentenceAfter(coverage.sentence, title)}${periodWords(first, last)} (${monthsSpanWords(first, last)}).`
          : coverage.sentence
      }
      isWide
    >
      <MonthsStrip coverage={coverage} start={question.start} />
      {(coverage.leftOut.length > 0 || coverage.shocks.length > 0 || coverage.breaks.length > 0) && (
        <ul className="reasons">
          {reasonRuns(coverage.leftOut).map(({ first, last, reason }) => (
            <li key={first}>
              <strong>{periodWords(first, last)}</strong> left out: {reason}
            </li>
          ))}
          {coverage.shocks.map(({ from, to, text, leaveOut }) => (
            <li key={`${from} ${text}`}>
              <strong>{periodWords(from, lastBefore(to))}</strong> {text}
              {leaveOut ? ' (its months are left out)' : ' (its months are kept)'}
            </li>
          ))}
          {coverage.breaks.map(({ month, text }) => (
            <li key={`${month} ${text}`}>
              <strong>{monthName(month)}</strong> series break: {text}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** The sentence, unless the title has just said it. */
const sentenceAfter = (sentence: string, title: string): string => (sentence.startsWith(title) ? '' : `${sentence} `);

/** Neighbouring months that are left out for the same reason, as one. */
export const reasonRuns = (
  months: RunRecord['coverage']['leftOut'],
): { first: string; last: string; reason: string }[] => {
  const runs: { first: string; last: string; reason: string }[] = [];
  for (const { month, reason } of months.toSorted((a, b) => a.month.localeCompare(b.month))) {
    const run = runs.at(-1);
    if (run?.reason === reason && addMonths(run.last, 1) === month) run.last = month;
    else runs.push({ first: month, last: month, reason });
  }
  return runs;
};
