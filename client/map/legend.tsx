import type { ReactElement } from 'react';
import { countWords } from '../words.ts';
import { placeOnRamp, type Scale } from './breaks.ts';
import { LegendStates } from './legend-states.tsx';
import { numberWords } from './measure-words.ts';
import type { Shown } from './shown.ts';

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

type Said = Pick<Shown, 'measure' | 'valueUnit' | 'isDiverging'>;

const boundWords = (value: number, said: Said): string =>
  !said.isDiverging && value >= 10 ? countWords(value) : numberWords(value, said).replace(/\.0(?=%?$)/, '');

/** What the colours mean, with unit and period; the whole area and the selected one stand as marks on the ramp. */
export const Legend = ({
  label,
  title,
  period,
  scale,
  colours,
  said,
  marks,
  hasMarkedAreas = false,
}: {
  label: string;
  title: string;
  period: string;
  scale: Scale | null;
  /** One for every class of the scale. */
  colours: readonly string[];
  said: Said;
  marks: readonly LegendMark[];
  hasMarkedAreas?: boolean;
}): ReactElement => {
  const bounds = scale === null ? [] : [Math.min(scale.least, 0), ...scale.breaks, scale.most];
  const places = scale === null ? [] : marks.map(({ value }) => placeOnRamp(value, scale));
  const spans = marks.map(({ name, value }, index) =>
    wordsSpan(`${name} ${boundWords(value, said)}`, places[index] ?? 0),
  );
  const [[aFrom, aTo] = [0, 0], [bFrom, bTo] = [1, 1]] = spans;
  const stacked = spans.length > 1 && aFrom < bTo && bFrom < aTo;
  return (
    <section className="legend" aria-label={label}>
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
                  {mark.name} {boundWords(mark.value, said)}
                </span>
                <svg className="legend__pointer" viewBox="0 0 10 7" width="10" height="7" aria-hidden="true">
                  <path d="M0 0h10L5 7z" />
                </svg>
              </p>
            );
          })}
          <ol className="legend__classes">
            {colours.map((colour, index) => (
              <li key={colour} style={{ background: colour }}>
                <span className="visually-hidden">
                  {boundWords(bounds[index] ?? 0, said)} to {boundWords(bounds[index + 1] ?? 0, said)}
                </span>
              </li>
            ))}
          </ol>
          <div className="legend__bounds" aria-hidden="true">
            {bounds.map((bound, index) => (
              <span key={index} style={{ left: `${String((index / colours.length) * 100)}%` }}>
                {boundWords(bound, said)}
              </span>
            ))}
          </div>
        </div>
      )}
      <LegendStates hasMarks={hasMarkedAreas} />
    </section>
  );
};
