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

/** About how much of the ramp a letter takes: marks whose words would touch go one above the other. */
const letterShare = 0.024;

/** From where to where a mark's words go, as shares of the ramp; those near an end lean inwards. */
const wordsSpan = (words: string, place: number): [number, number] => {
  const wide = words.length * letterShare;
  const from = place < 0.2 ? place - 0.04 : place > 0.8 ? place - wide + 0.04 : place - wide / 2;
  return [from, from + wide];
};

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
  const spans = marks.map(({ name, value }, index) =>
    wordsSpan(`${name} ${boundWords(value, measure)}`, places[index] ?? 0),
  );
  const [[aFrom, aTo] = [0, 0], [bFrom, bTo] = [1, 1]] = spans;
  const stacked = spans.length > 1 && aFrom < bTo && bFrom < aTo;
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
