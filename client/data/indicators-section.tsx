import { useState } from 'react';
import type { IndicatorsImported, IndicatorSummary } from '../../server/features/indicators/contract.ts';
import { apiHref, send, useAnswer } from '../api.ts';
import { Loading, Problem } from '../panels/states.tsx';
import { useService } from '../service.ts';
import { SheetImport } from './sheet-import.tsx';

const templates = [{ href: apiHref('/indicators/template.csv'), text: 'indicators (CSV)' }];

/** Measures of resilience: what each is, from whom, for which months, and what to beware of. */
export function IndicatorsSection() {
  const { refresh } = useService();
  const [came, setCame] = useState(0);
  const sendFile = async (file: File): Promise<string> => {
    const imported = await send<IndicatorsImported>('POST', '/indicators/import', file, { contentType: 'text/csv' });
    return imported.sentence;
  };
  return (
    <section className="data-section" aria-labelledby="indicators-heading">
      <h2 id="indicators-heading">Indicators of resilience</h2>
      <Indicators key={came} />
      <SheetImport
        title="Import indicators"
        templates={templates}
        send={sendFile}
        came={() => {
          setCame((count) => count + 1);
          refresh();
        }}
      />
    </section>
  );
}

function Indicators() {
  const answer = useAnswer<{ items: IndicatorSummary[] }>('/indicators');
  if (answer.state === 'loading') return <Loading what="the indicators" />;
  if (answer.state === 'error') return <Problem problem={answer.problem} retry={answer.retry} />;
  const { items } = answer.answer;
  if (items.length === 0) {
    return <p>None has come yet. An evaluation can ask whether ties, taking part and services grew stronger too.</p>;
  }
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label="Indicators of resilience">
      <table className="table">
        <caption className="visually-hidden">Indicators of resilience, with source, months and caveat</caption>
        <thead>
          <tr>
            <th scope="col">Indicator</th>
            <th scope="col">Better when</th>
            <th scope="col">Source</th>
            <th scope="col">What came</th>
            <th scope="col">Beware</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.code}>
              <th scope="row">
                {one.name}
                <span className="quiet small">
                  {' '}
                  {one.unit} · {one.pillar}
                </span>
              </th>
              <td>{one.goodDirection === 'up' ? 'higher' : 'lower'}</td>
              <td>{one.source}</td>
              <td>{one.sentence}</td>
              <td>{one.caveat}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
