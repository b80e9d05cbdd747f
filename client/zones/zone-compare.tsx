import type { CompareAnswer, ZoneAnswer } from '../../server/features/zones/contract.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../api.ts';
import { Field } from '../data/field.tsx';
import { lastBefore } from '../months.ts';
import { Loading, Problem } from '../panels/states.tsx';
import { countWords, dateName, figureWords, periodWords } from '../words.ts';
import { comparedVersions } from './version-line.ts';

/** Two versions against each other: what the later one gained and lost. Which two is in the address. */
export function ZoneCompare({ zone }: { zone: ZoneAnswer }) {
  const [{ params }, change] = useAddress();
  const chosen = comparedVersions(zone.history, { earlier: params.get('earlier'), later: params.get('later') });
  const answer = useAnswer<CompareAnswer>(
    chosen ? `/zones/${encodeURIComponent(zone.code)}/versions/compare` : null,
    chosen ? { earlier: String(chosen.earlier), later: String(chosen.later) } : {},
  );
  if (!chosen) return null;
  const numbers = zone.history.toSorted((a, b) => a.version - b.version);
  const choice = (which: 'earlier' | 'later', label: string, allowed: (version: number) => boolean) => (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          className="select"
          value={chosen[which]}
          onChange={(event) => {
            const next = { ...chosen, [which]: Number(event.target.value) };
            change({ params: { earlier: String(next.earlier), later: String(next.later) } }, 'replace');
          }}
        >
          {numbers
            .filter(({ version }) => allowed(version))
            .map(({ version, validFrom }) => (
              <option key={version} value={version}>
                Version {version}, from {dateName(validFrom)}
              </option>
            ))}
        </select>
      )}
    </Field>
  );
  return (
    <section className="zone-compare" aria-labelledby="compare-heading">
      <h3 id="compare-heading">Compare two versions</h3>
      <div className="button-group">
        {choice('earlier', 'Earlier', (version) => version < chosen.later)}
        {choice('later', 'Later', (version) => version > chosen.earlier)}
      </div>
      {answer.state === 'loading' && <Loading what="the comparison" />}
      {answer.state === 'error' && <Problem problem={answer.problem} retry={answer.retry} />}
      {answer.state === 'ready' && <Comparison compared={answer.answer} />}
    </section>
  );
}

const orNotAvailable = (count: number | null): string => (count === null ? '[x]' : countWords(count));

function Comparison({ compared }: { compared: CompareAnswer }) {
  const { bricksGained, bricksLost, people, households, demand } = compared;
  const rows = [
    { name: 'Small areas', gained: countWords(bricksGained.length), lost: countWords(bricksLost.length) },
    { name: 'People', gained: orNotAvailable(people.gained), lost: orNotAvailable(people.lost) },
    { name: 'Households', gained: orNotAvailable(households.gained), lost: orNotAvailable(households.lost) },
    ...(demand
      ? [
          {
            name: `Demand, ${periodWords(demand.period.from, lastBefore(demand.period.to))}`,
            gained: figureWords(demand.gained),
            lost: figureWords(demand.lost),
          },
        ]
      : []),
  ];
  return (
    <>
      <p role="status">{compared.sentence}</p>
      <table className="table compare-table">
        <caption className="visually-hidden">
          What version {compared.later.version} gained and lost against version {compared.earlier.version}
        </caption>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col" className="number">
              Gained
            </th>
            <th scope="col" className="number">
              Lost
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, gained, lost }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">{gained}</td>
              <td className="number">{lost}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {demand && <p className="quiet small">{demand.basis.sentence}</p>}
      {bricksGained.length + bricksLost.length > 0 && (
        <details className="details">
          <summary>Codes of the small areas gained and lost</summary>
          <p>Gained: {bricksGained.length === 0 ? 'none' : bricksGained.join(', ')}</p>
          <p>Lost: {bricksLost.length === 0 ? 'none' : bricksLost.join(', ')}</p>
        </details>
      )}
    </>
  );
}
