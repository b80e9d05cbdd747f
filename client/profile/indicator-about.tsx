import type { ReactElement } from 'react';
import type { ProfileIndicator } from '../../server/features/profiles/contract.ts';
import { countWords, isNumber } from '../words.ts';
import { limitWords, valueWords } from './value-words.ts';

/** What must be known of an indicator before anybody acts on it. */
export const IndicatorAbout = ({ indicator }: { indicator: ProfileIndicator }): ReactElement => {
  const { count, denominator = '[x]', own, spread, trend } = indicator;
  const wide = limitWords({ lower: own.lower998, upper: own.upper998 }, indicator);
  const rows: [string, string | null][] = [
    ['What it is', indicator.definition],
    ['Period', indicator.period],
    [
      'Count',
      isNumber(count) ? `${countWords(count)}${isNumber(denominator) ? ` of ${countWords(denominator)}` : ''}` : null,
    ],
    [
      'Limits',
      indicator.intervals === null ? null : `${indicator.intervals}${wide === null ? '' : `; 99.8%: ${wide}`}`,
    ],
    [
      'Among others',
      spread === null
        ? null
        : `${valueWords(spread.lowest, indicator)} to ${valueWords(spread.highest, indicator)}, middle ${valueWords(spread.middle, indicator)}, of ${indicator.spreadOf ?? ''}`,
    ],
    ['Standing out', indicator.among?.sentence ?? null],
    ['How it moves', trend.sentence],
    ['Source', indicator.source],
    ['Caution', indicator.caveat],
    ['No figure', indicator.note],
  ];
  return (
    <details className="details spine-table__about" data-not-in-picture="">
      <summary>
        About<span className="visually-hidden">: {indicator.name}</span>
      </summary>
      <dl>
        {rows.map(([term, said]) =>
          said === null || said === '' ? null : (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{said}</dd>
            </div>
          ),
        )}
      </dl>
    </details>
  );
};
