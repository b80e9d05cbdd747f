import type { CoverageMonth } from '../../server/features/datasets/contract.ts';
import { monthName } from '../words.ts';
import { coverageByYear } from './coverage.ts';
import { stateWords } from './coverage-words.ts';

/** One mark a month, in the scale of all datasets. The sentence is what a screen reader hears in place of the marks. */
export function CoverageStrip({ strip, sentence }: { strip: readonly CoverageMonth[]; sentence: string }) {
  return (
    <div
      className="strip"
      role="img"
      aria-label={sentence}
      style={{ gridTemplateColumns: `repeat(${String(strip.length)}, minmax(0, 1fr))` }}
    >
      {strip.map(({ month, state }) => (
        <span
          key={month}
          className={`strip-month strip-${state}`}
          title={`${monthName(month)}: ${stateWords[state]}`}
        />
      ))}
    </div>
  );
}

const leastMonthsOfALabel = 4;

export function CoverageYears({ strip }: { strip: readonly CoverageMonth[] }) {
  const years = coverageByYear(strip).map(({ year, months }) => ({ year, length: months.filter(Boolean).length }));
  return (
    <div
      className="strip-years"
      aria-hidden="true"
      style={{ gridTemplateColumns: years.map(({ length }) => `minmax(0, ${String(length)}fr)`).join(' ') }}
    >
      {years.map(({ year, length }) => (
        <span key={year}>{length < leastMonthsOfALabel ? '' : year}</span>
      ))}
    </div>
  );
}

export function CoverageLegend() {
  return (
    <ul className="strip-legend">
      <li>
        <span className="strip-key strip-full" /> received
      </li>
      <li>
        <span className="strip-key strip-partial" /> partial: under 95% of its rows have a place
      </li>
      <li>
        <span className="strip-key strip-withheld" /> [c] over 5% of its counts withheld by the sender
      </li>
      <li>
        <span className="strip-key strip-missing" /> [x] not available: no file came
      </li>
    </ul>
  );
}
