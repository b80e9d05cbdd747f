import type { ProfileAnswer } from '../../server/features/demand/contract.ts';
import { NotAvailable, Withheld } from '../panels/states.tsx';
import { countWords, intervalWords, isNumber, rateNumber } from '../words.ts';

type Figure = ProfileAnswer['headline']['count'];
type Rate = ProfileAnswer['headline']['rate'];

/** Two ways to count the same zone, side by side, each with how it was made, so that nobody takes one for the other. */
export function ZoneBasis({ profile }: { profile: ProfileAnswer }) {
  return (
    <section className="zone-section" aria-labelledby="basis-heading">
      <h3 id="basis-heading">How it was counted</h3>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="basis-heading">
        <table className="table">
          <caption className="visually-hidden">The best-fit count beside the exact count</caption>
          <thead>
            <tr>
              <th scope="col">Basis</th>
              <th scope="col" className="number">
                Count
              </th>
              <th scope="col" className="number">
                Rate
              </th>
              <th scope="col">How</th>
            </tr>
          </thead>
          <tbody>
            <Line
              name="Best fit"
              count={profile.headline.count}
              rate={profile.headline.rate}
              how={profile.basis.sentence}
            />
            {profile.exact && (
              <Line name="Exact" count={profile.exact.count} rate={profile.exact.rate} how={profile.exact.sentence} />
            )}
            {profile.compared.map(({ name, count, rate }) => (
              <Line key={name} name={name} count={count} rate={rate} how="For comparison" />
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet small">Source: {profile.source.join('; ')}.</p>
    </section>
  );
}

function Line({ name, count, rate, how }: { name: string; count: Figure; rate: Rate | null; how: string }) {
  const interval = rate && intervalWords(rate.lower, rate.upper);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">
        <Cell figure={count} words={countWords} />
      </td>
      <td className="number">
        {rate && isNumber(rate.value) ? (
          <>
            {rateNumber(rate.value)} <span className="quiet">{rate.unit}</span>
            {interval !== null && <div className="quiet">{interval}</div>}
          </>
        ) : (
          'no rate'
        )}
      </td>
      <td>{how}</td>
    </tr>
  );
}

function Cell({ figure, words }: { figure: Figure; words: (count: number) => string }) {
  if (isNumber(figure)) return words(figure);
  return figure === '[c]' ? <Withheld /> : <NotAvailable />;
}
