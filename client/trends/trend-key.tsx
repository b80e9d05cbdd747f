import type { ReactNode } from 'react';
import type { TrendAnswer } from '../../server/features/trends/contract.ts';
import { blanksOf, type TrendView } from './shape.ts';

interface Props {
  answer: TrendAnswer;
  view: TrendView;
  /** Of the chart’s patterns. */
  id: string;
}

function Entry({ children, draw }: { children: ReactNode; draw: ReactNode }) {
  return (
    <li>
      <svg width="28" height="14" aria-hidden="true">
        {draw}
      </svg>
      {children}
    </li>
  );
}

/** What the picture uses, and nothing that it does not. */
export function TrendKey({ answer, view, id }: Props) {
  const { months, marks, chart } = answer;
  const blanks = new Set(blanksOf(months, view).map(({ kind }) => kind));
  const has = (kind: 'shock' | 'break'): boolean => marks.some((mark) => mark.kind === kind);
  const isMonths = view === 'months';
  return (
    <ul className="chart-key">
      <Entry draw={<path className="chart-observed" d="M1 7h26" />}>
        {isMonths ? 'counted in the month' : 'counted in the 12 months that end here'}
      </Entry>
      {isMonths && chart !== null && (
        <Entry
          draw={
            <>
              <rect className="chart-band" width="28" height="14" />
              <path className="chart-expected" d="M1 7h26" />
            </>
          }
        >
          expected, with control limits
        </Entry>
      )}
      {isMonths && (chart?.signals.length ?? 0) > 0 && (
        <Entry draw={<circle className="trend-panel__signal" cx="14" cy="7" r="6" />}>stands out</Entry>
      )}
      {isMonths && months.some(({ lacking }) => lacking.length > 0) && (
        <Entry draw={<circle className="trend-panel__part" cx="14" cy="7" r="4" />}>not everything came</Entry>
      )}
      {blanks.has('missing') && (
        <Entry draw={<rect fill={`url(#${id}-missing)`} width="28" height="14" />}>
          {isMonths ? 'nothing came' : 'no 12 months counted in one way'}
        </Entry>
      )}
      {blanks.has('withheld') && (
        <Entry draw={<rect fill={`url(#${id}-withheld)`} width="28" height="14" />}>withheld</Entry>
      )}
      {has('break') && (
        <Entry draw={<path className="trend-panel__break" d="M14 0v14" />}>the way of counting changed</Entry>
      )}
      {has('shock') && (
        <Entry draw={<rect className="trend-panel__shock" width="28" height="14" />}>a shock on record</Entry>
      )}
    </ul>
  );
}
