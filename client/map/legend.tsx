import type { ReactElement } from 'react';
import { Link } from '../address.ts';
import { countWords, rateNumber } from '../words.ts';
import { placeOnRamp, type Scale } from './breaks.ts';
import { rampOf } from './colours.ts';
import type { Measure } from './question.ts';

export interface LegendMark {
  name: string;
  value: number;
}

/** Two marks nearer to each other than this share of the ramp would run together, so that one goes above the other. */
const nearShare = 0.5;

const boundWords = (value: number, measure: Measure): string =>
  measure === 'count' ? countWords(value) : value >= 10 ? countWords(value) : rateNumber(value).replace(/\.0$/, '');

/** What the colours mean, with unit and period; the whole area and the selected one stand as marks on the ramp. */
export const Legend = ({
  title,
  period,
  scale,
  measure,
  marks,
}: {
  title: string;
  period: string;
  scale: Scale | null;
  measure: Measure;
  marks: readonly LegendMark[];
}): ReactElement => {
  const colours = scale === null ? [] : rampOf(scale.breaks.length + 1);
  const bounds = scale === null ? [] : [Math.min(scale.least, 0), ...scale.breaks, scale.most];
  const places = scale === null ? [] : marks.map(({ value }) => placeOnRamp(value, scale));
  const stacked = places.length > 1 && Math.abs((places[0] ?? 0) - (places[1] ?? 0)) < nearShare;
  return (
    <section className="legend" aria-label="Legend">
      <h2 className="legend__title">
        {title} <span className="legend__period">{period}</span>
      </h2>
      {scale === null ? (
        <p className="legend__none">No figure can be shown for this choice.</p>
      ) : (
        <div
          className={`legend__ramp${marks.length > 0 ? ' legend__ramp--marked' : ''}${stacked ? ' legend__ramp--stacked' : ''}`}
        >
          {marks.map((mark, index) => {
            const place = places[index] ?? 0;
            const side = place < 0.2 ? ' legend__mark--start' : place > 0.8 ? ' legend__mark--end' : '';
            return (
              <p
                key={mark.name}
                className={`legend__mark legend__mark--${String(index)}${side}`}
                style={{ left: `${String(place * 100)}%` }}
              >
                <span>
                  {mark.name} {boundWords(mark.value, measure)}
                </span>
              </p>
            );
          })}
          <ol className="legend__classes">
            {colours.map((colour, index) => (
              <li key={colour} style={{ background: colour }}>
                <span className="visually-hidden">
                  {boundWords(bounds[index] ?? 0, measure)} to {boundWords(bounds[index + 1] ?? 0, measure)}
                </span>
              </li>
            ))}
          </ol>
          <div className="legend__bounds" aria-hidden="true">
            {bounds.map((bound, index) => (
              <span key={index} style={{ left: `${String((index / colours.length) * 100)}%` }}>
                {boundWords(bound, measure)}
              </span>
            ))}
          </div>
        </div>
      )}
      <ul className="legend__states">
        <li>
          <span className="swatch swatch--withheld" aria-hidden="true" />
          <Link page="help" params={{ word: 'withheld' }}>
            [c]
          </Link>{' '}
          withheld to protect people
        </li>
        <li>
          <span className="swatch swatch--not-available" aria-hidden="true" />
          <Link page="help" params={{ word: 'not-available' }}>
            [x]
          </Link>{' '}
          not available
        </li>
      </ul>
    </section>
  );
};
