import type { ReactElement } from 'react';
import type { SimilarAnswer, SimilarDemandAnswer } from '../../server/features/similar/contract.ts';
import { countWords, figureWords, intervalWords, rateNumber } from '../words.ts';

const valueWords = (value: number | null): string => (value === null ? '[x]' : rateNumber(value));

/** The place itself, those like it and all small areas together: a row each, a column for each thing that is matched on. */
export function SimilarTable({
  places,
  demand,
}: {
  places: SimilarAnswer;
  demand: SimilarDemandAnswer | null;
}): ReactElement {
  const { variables, areas, footprint } = places;
  const rateOf = (code: string) => demand?.areas.find((one) => one.code === code)?.rate ?? null;
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label="Places like this">
      <table className="table">
        <caption className="visually-hidden">{places.sentence}</caption>
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col" className="number">
              Distance
            </th>
            <th scope="col" className="number">
              Rate
            </th>
            {variables.map(({ name, unit }) => (
              <th key={name} scope="col" className="number">
                {name} <span className="quiet small">{unit}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="table__selected">
            <th scope="row">{footprint.name}</th>
            <td className="number">0</td>
            <RateCell rate={demand?.own ?? null} />
            {variables.map(({ name, own }) => (
              <td key={name} className="number">
                {valueWords(own)}
              </td>
            ))}
          </tr>
          {areas.map(({ code, name, bricks, distance, values }) => (
            <tr key={code}>
              <th scope="row">
                {name} <span className="similar-areas__below quiet small">{countWords(bricks.length)} small areas</span>
              </th>
              <td className="number">{distance.toFixed(2)}</td>
              <RateCell rate={rateOf(code)} />
              {variables.map((variable, at) => (
                <td key={variable.name} className="number">
                  {valueWords(values[at] ?? null)}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">All small areas</th>
            <td className="number" />
            <td className="number" />
            {variables.map(({ name, all }) => (
              <td key={name} className="number">
                {valueWords(all)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className="quiet small">
        Sources: {[...new Set(variables.map(({ source }) => source))].filter((source) => source !== '').join('; ')}.
        Distance 0 is the same in all of it; 1 is about as far apart as two such places are by chance.
      </p>
    </div>
  );
}

function RateCell({
  rate,
}: {
  rate: Pick<SimilarDemandAnswer['own'], 'value' | 'lower' | 'upper'> | null;
}): ReactElement {
  if (rate === null) return <td className="number">…</td>;
  const interval = intervalWords(rate.lower, rate.upper);
  return (
    <td className="number">
      {figureWords(rate.value, rateNumber)}
      {interval !== null && <span className="similar-areas__below quiet small"> {interval}</span>}
    </td>
  );
}
