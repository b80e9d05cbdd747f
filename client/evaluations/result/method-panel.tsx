import type { RunRecord } from '../../../server/features/runs/contract.ts';
import { cellWords, numberWords } from '../numbers.ts';
import { MethodLink } from '../method-link.tsx';

/** What was done, in plain words; each part names the page that gives its formula. */
export function MethodPanel({ record }: { record: RunRecord }) {
  const diagnostics = record.core?.diagnostics ?? [];
  return (
    <section id="method" className="result-panel result-panel--wide" aria-labelledby="method-title">
      <h2 id="method-title">How it was worked out</h2>
      <div className="method-parts">
        {record.method.map(({ heading, text, page }) => (
          <div key={heading}>
            <h3>{heading}</h3>
            <p>{text}</p>
            <p className="small">
              <MethodLink page={page} />
            </p>
          </div>
        ))}
      </div>
      {diagnostics.length > 0 && (
        <details className="details">
          <summary>Diagnostics</summary>
          <div className="table-scroll" role="group" tabIndex={0} aria-label="Diagnostics">
            <table className="table">
              <caption className="visually-hidden">Diagnostics</caption>
              <thead>
                <tr>
                  <th scope="col">Check</th>
                  <th scope="col" className="number">
                    Value
                  </th>
                  <th scope="col">What it says</th>
                </tr>
              </thead>
              <tbody>
                {diagnostics.map(({ name, value, sentence }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td className="number">{cellWords(value, (number) => numberWords(number, 3))}</td>
                    <td>{sentence}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
      <p className="small quiet figures">
        Engine {record.engineVersion} · seed {record.seed} · plan <span className="hash">{record.planHash}</span> ·
        inputs <span className="hash">{record.inputHash}</span>
      </p>
    </section>
  );
}

const fields = [
  ['effect', 'Effect', 'What changed'],
  ['mechanism', 'Mechanism', 'How it should work'],
  ['moderators', 'Moderators', 'Where and for whom'],
  ['implementation', 'Implementation', 'What was done'],
  ['economics', 'Economics', 'What it cost'],
] as const;

/** The five questions of EMMIE, which the College of Policing asks of every evaluation. */
export function EmmiePanel({ emmie }: { emmie: RunRecord['emmie'] }) {
  return (
    <section id="emmie" className="result-panel result-panel--wide" aria-labelledby="emmie-title">
      <h2 id="emmie-title">What else a decision needs</h2>
      <dl className="emmie">
        {fields.map(([field, name, words]) => (
          <div key={field}>
            <dt>
              {name} <span className="quiet small">{words}</span>
            </dt>
            <dd>{emmie[field] === '' ? <span className="quiet">Not recorded in the plan.</span> : emmie[field]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
