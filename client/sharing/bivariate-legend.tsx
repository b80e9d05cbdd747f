import type { ReactElement } from 'react';
import { LegendStates } from '../map/legend-states.tsx';
import { BeyondChanceSwatch } from '../map/look-swatch.tsx';
import { bivariateRamp, steps, stepWords } from './bivariate.ts';

const order = Array.from({ length: steps }, (_, at) => at);

/** The nine colours as a square with words, and what is no number. */
export const BivariateLegend = ({
  first,
  second,
  sharedWords,
}: {
  first: string;
  second: string;
  /** What a dot means. */
  sharedWords: string;
}): ReactElement => (
  <section className="legend bivariate-legend" aria-label="Legend">
    <h2 className="legend__title">Smoothed rates, by thirds of the areas</h2>
    <div className="bivariate-legend__square">
      <p className="bivariate-legend__up">{second}</p>
      <table>
        <caption className="visually-hidden">
          What the colours mean: {first} across, {second} upwards
        </caption>
        <tbody>
          {order.toReversed().map((row) => (
            <tr key={row}>
              <th scope="row">{stepWords[row]}</th>
              {order.map((column) => (
                <td key={column} style={{ background: bivariateRamp[column + steps * row] ?? '' }}>
                  <span className="visually-hidden">
                    {first} {stepWords[column]}, {second} {stepWords[row]}
                  </span>
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <td />
            {order.map((column) => (
              <th key={column} scope="col">
                {stepWords[column]}
              </th>
            ))}
          </tr>
        </tbody>
      </table>
      <p className="bivariate-legend__across">{first}</p>
    </div>
    <ul className="legend__states">
      <li>
        <BeyondChanceSwatch /> {sharedWords} (zoom in for the small ones)
      </li>
    </ul>
    <LegendStates />
  </section>
);
