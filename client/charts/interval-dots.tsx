import type { ReactElement } from 'react';
import type { Rate } from '../../server/features/words/contract.ts';
import { figureSentence, intervalWords, isNumber, rateNumber } from '../words.ts';
import { axisTicks } from './axis.ts';

export interface IntervalRow {
  name: string;
  rate: Pick<Rate, 'value' | 'lower' | 'upper'>;
  /** The row that the chart is about: filled dot, strong name. */
  main: boolean;
}

const upperEnd = ({ rate }: IntervalRow): number => Math.max(...[rate.value, rate.upper].filter(isNumber), 0);

/** Rates as dots on one scale, each with its interval as a bar. The words say all that the picture says. */
export const IntervalDots = ({ rows, label }: { rows: readonly IntervalRow[]; label: string }): ReactElement => {
  const ticks = axisTicks(Math.max(...rows.map(upperEnd)), 4);
  const end = ticks.at(-1) ?? 1;
  const percent = (value: number): string => `${String(Math.min(100, (value / end) * 100))}%`;
  return (
    <figure className="interval-dots" aria-label={label}>
      <ul>
        {rows.map(({ name, rate, main }) => {
          const { value, lower, upper } = rate;
          const interval = intervalWords(lower, upper);
          return (
            <li key={name} className={main ? 'interval-dots__main' : ''}>
              <span className="interval-dots__name">{name}</span>
              <span className="interval-dots__plot" aria-hidden="true">
                {ticks.map((tick) => (
                  <span key={tick} className="interval-dots__grid" style={{ left: percent(tick) }} />
                ))}
                {isNumber(lower) && isNumber(upper) ? (
                  <span
                    className="interval-dots__bar"
                    style={{ left: percent(lower), width: `calc(${percent(upper)} - ${percent(lower)})` }}
                  />
                ) : null}
                {isNumber(value) ? <span className="interval-dots__dot" style={{ left: percent(value) }} /> : null}
              </span>
              <span className="interval-dots__value figures">
                {isNumber(value) ? rateNumber(value) : figureSentence(value)}
                {interval === null ? null : <span className="visually-hidden"> (95% interval {interval})</span>}
              </span>
            </li>
          );
        })}
      </ul>
      <div className="interval-dots__axis figures" aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ left: percent(tick) }}>
            {tick}
          </span>
        ))}
      </div>
    </figure>
  );
};
