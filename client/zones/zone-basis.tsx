import type { ProfileAnswer } from '../../server/features/demand/contract.ts';
import { NotAvailable, Withheld } from '../panels/states.tsx';
import { isExact } from './trend-of.ts';
import { countWords, isNumber, rateWords } from '../words.ts';

type Figure = ProfileAnswer['headline']['count'];
type Rate = ProfileAnswer['headline']['rate'];

/** Two ways to count the same zone, side by side, each with how it was made, so that nobody takes one for the other. */
export function ZoneBasis({ profile }: { profile: ProfileAnswer }) {
  const { headline, exact, basis, compared, source } = profile;
  return (
    <section className="zone-section" aria-labelledby="basis-heading">
      <h3 id="basis-heading">How it was counted</h3>
      <div className="zone-bases">
        <Basis
          name="Best fit"
          count={isExact(profile) ? '[x]' : headline.count}
          rate={isExact(profile) ? null : headline.rate}
          how={basis.sentence}
        />
        {exact && <Basis name="Exact" count={exact.count} rate={exact.rate} how={exact.sentence} />}
        {compared.map(({ name, count, rate }) => (
          <Basis key={name} name={name} count={count} rate={rate} how="For comparison, counted the same way." />
        ))}
      </div>
      <p className="quiet small">Source: {source.join('; ')}.</p>
    </section>
  );
}

function Basis({ name, count, rate, how }: { name: string; count: Figure; rate: Rate | null; how: string }) {
  return (
    <article className="zone-basis">
      <h4>{name}</h4>
      <p className="zone-basis__count figures">
        {isNumber(count) ? countWords(count) : count === '[c]' ? <Withheld /> : <NotAvailable />}
      </p>
      {rate && isNumber(rate.value) && <p className="small">{rateWords(rate)}</p>}
      <p className="quiet small">{how}</p>
    </article>
  );
}
