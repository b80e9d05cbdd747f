import type { PooledAnswer } from '../../server/features/runs/contract.ts';
import { Link } from '../address.ts';
import { shareWords } from '../words.ts';
import { IntervalRows, type IntervalRow } from './charts/interval-rows.tsx';
import { FindingChip } from './finding.tsx';
import { cellWords, estimateWords, numberWords, percentWords, rangeWords } from './numbers.ts';

/** How far zones differ beyond chance, for those who do not read I². */
export const heterogeneityWords = ({ i2 }: { i2: number }): string => {
  const share = i2 > 1 ? i2 / 100 : i2;
  if (share < 0.25) return 'The zones differ no more than chance would make them.';
  if (share < 0.6)
    return `The zones differ somewhat more than chance: ${shareWords(share)} of the spread is real difference.`;
  return `The zones differ much: ${shareWords(share)} of the spread is real difference, so one average hides a lot.`;
};

/** Zones in rows, and what they say together. */
export function Pooled({ pooled }: { pooled: PooledAnswer }) {
  const { zones, random, fixed, prediction, heterogeneity } = pooled;
  const rows: IntervalRow[] = zones.flatMap(({ run, zone, value, lower, upper }) =>
    value === null ? [] : [{ key: String(run), name: zone, value, lower, upper, isStrong: false }],
  );
  if (random !== null)
    rows.push({ ...random, key: 'pooled', name: 'All together', isStrong: true, marker: 'diamond', isSum: true });
  if (prediction !== null && random !== null) {
    rows.push({
      key: 'prediction',
      name: 'A new zone like these',
      value: random.value,
      lower: prediction.lower,
      upper: prediction.upper,
      isStrong: false,
      marker: 'span',
    });
  }
  const cell = ({ value }: { value: number | null }): string => cellWords(value, percentWords);
  return (
    <>
      <p className="lead">{pooled.sentence}</p>
      <IntervalRows
        rows={rows}
        label={`Change by zone with 95% intervals. ${rows.map((row) => `${row.name}: ${estimateWords(row)}.`).join(' ')}`}
        sides={['fewer', 'more']}
        note={
          random === null
            ? undefined
            : 'Diamond: all zones together, its width the 95% interval. Last line: where a new zone like these would lie, 19 times in 20; an arrow says that it goes further.'
        }
        twin={{
          caption: 'Change by zone',
          head: ['Zone', 'Change', '95% interval', 'Weight'],
          rows: [
            ...zones.map((zone) => [zone.zone, cell(zone), rangeWords(zone) ?? '[x]', shareWords(zone.weight)]),
            ...(random === null
              ? []
              : [['All together, zones allowed to differ', cell(random), rangeWords(random) ?? '[x]', '']]),
            ...(fixed === null
              ? []
              : [['All together, as if all were the same', cell(fixed), rangeWords(fixed) ?? '[x]', '']]),
            ...(prediction === null
              ? []
              : [
                  [
                    'A new zone like these',
                    '',
                    `${percentWords(prediction.lower)} to ${percentWords(prediction.upper)}`,
                    '',
                  ],
                ]),
          ],
        }}
      />
      {heterogeneity !== null && (
        <p>
          {heterogeneityWords(heterogeneity)}{' '}
          <span className="quiet small figures">
            (Q {numberWords(heterogeneity.q, 1)}, τ² {numberWords(heterogeneity.tau2, 3)}, I²{' '}
            {shareWords(heterogeneity.i2 > 1 ? heterogeneity.i2 / 100 : heterogeneity.i2)})
          </span>
        </p>
      )}
      <h2>What was found in each</h2>
      <ul className="evaluation-rows pooled-rows">
        {zones.map(({ run, title, zone, finding }) => (
          <li key={run}>
            <FindingChip finding={finding} />
            <span>
              <Link page="run" code={String(run)}>
                {title}
              </Link>{' '}
              <span className="quiet">{zone}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
