import type { Resilience } from '../../../server/features/indicators/contract.ts';
import { IntervalRows, type IntervalRow } from '../charts/interval-rows.tsx';
import { cellWords, chanceCell, chanceWords, estimateWords, numberWords, rangeWords, signedWords } from '../numbers.ts';
import { Panel } from './panel.tsx';

const beyondChance = 0.1;
const two = (value: number): string => (value === 0 ? '0' : signedWords(value, 2));
const one = (value: number): string => numberWords(value, 1);

/** Measures that indicate social resilience: which moved more than in comparison areas, and what survives many tests. */
export function ResiliencePanel({ resilience }: { resilience: Resilience }) {
  const { indicators, index, robustness } = resilience;
  const rows: IntervalRow[] = indicators.flatMap(({ code, name, change, q }) =>
    change === null ? [] : [{ ...change, key: code, name, isStrong: q !== null && q <= beyondChance }],
  );
  if (index !== null) {
    const behind = robustness === null ? null : { lower: robustness.weightsLower, upper: robustness.weightsUpper };
    rows.push({
      ...index,
      key: 'index',
      name: 'Index of all',
      isStrong: (index.p ?? 1) <= 0.05,
      marker: behind ? 'dot' : 'diamond',
      isSum: true,
      behind,
    });
  }
  const without = indicators.filter(({ change }) => change === null);
  return (
    <Panel id="resilience" title="Social resilience" sentence={resilience.sentence}>
      {rows.length > 0 && (
        <IntervalRows
          rows={rows}
          format={two}
          sides={['worse', 'better']}
          label={`Change against comparison areas in standard deviations. ${rows.map((row) => `${row.name}: ${estimateWords(row, two)}.`).join(' ')}`}
          note={`Change against comparison areas in standard deviations of the baseline, 95% intervals. Filled: q at most 0.10, so still more than chance after many were tested.${robustness === null ? '' : ` Grey box: where the index would lie under other weights (${two(robustness.weightsLower)} to ${two(robustness.weightsUpper)}).`}`}
          twin={{
            caption: 'Indicators of social resilience',
            head: [
              'Indicator',
              'Zone before',
              'after',
              'Comparison before',
              'after',
              'Change',
              '95% interval',
              'p',
              'q',
              'Caveat',
              'Source',
            ],
            words: [9, 10],
            rows: indicators.map(({ name, unit, zone, comparison, change, p, q, caveat, source }) => [
              unit === '' ? name : `${name} (${unit})`,
              ...[zone.before, zone.after, comparison.before, comparison.after].map((value) => cellWords(value, one)),
              cellWords(change?.value ?? null, two),
              change === null ? '[x]' : (rangeWords(change, two) ?? '[x]'),
              chanceCell(p),
              chanceCell(q),
              caveat,
              source,
            ]),
          }}
        />
      )}
      {without.length > 0 && (
        <p className="small">
          Not scored, for lack of figures before or after: {without.map(({ name }) => name).join(', ')}.
        </p>
      )}
      {(index?.p != null || robustness !== null) && (
        <p className="small quiet">
          {index?.p != null && `Index: ${chanceWords(index.p)}. `}
          {robustness?.rank != null && `${rankWords(robustness.rank)} `}
          {robustness !== null &&
            robustness.leaveOneOut.length > 0 &&
            `Leaving out one indicator at a time: ${leaveOneOut(robustness.leaveOneOut)}.`}
        </p>
      )}
    </Panel>
  );
}

const rankWords = ({ value, lower, upper, areas }: { value: number; lower: number; upper: number; areas: number }) =>
  `Place ${value} of ${areas} areas, the best first; ${whole(lower)} to ${whole(upper)} under other weights.`;

const whole = (place: number): string => place.toFixed(0);

const leaveOneOut = (values: readonly { value: number }[]): string => {
  const numbers = values.map(({ value }) => value);
  return `${two(Math.min(...numbers))} to ${two(Math.max(...numbers))}`;
};
