import { useState } from 'react';
import type { IndicatorsImported, IndicatorSummary } from '../../server/features/indicators/contract.ts';
import { apiHref, send, useAnswer } from '../api.ts';
import { Loading, Problem } from '../panels/states.tsx';
import { useService } from '../service.ts';
import { Field } from './field.tsx';
import { IndicatorPeriods } from './indicator-periods.tsx';
import { SheetImport } from './sheet-import.tsx';

const templates = [{ href: apiHref('/indicators/template.csv'), text: 'indicators (CSV)' }];
const noMonths = { first: '', last: '' };

/** Measures of resilience: what each is, from whom, for which months, and what to beware of. */
export function IndicatorsSection() {
  const { refresh } = useService();
  const [came, setCame] = useState(0);
  const [months, setMonths] = useState(noMonths);
  const sendFile = async (file: File): Promise<string> => {
    const imported = await send<IndicatorsImported>('POST', '/indicators/import', file, {
      contentType: 'text/csv',
      params: { name: file.name, ...months },
    });
    return imported.sentence;
  };
  const field = (which: 'first' | 'last', label: string, hint: string) => (
    <Field label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          className="input"
          value={months[which]}
          placeholder="YYYY-MM"
          maxLength={7}
          onChange={(event) => setMonths({ ...months, [which]: event.target.value.trim() })}
        />
      )}
    </Field>
  );
  return (
    <section className="data-section" aria-labelledby="indicators-heading">
      <h2 id="indicators-heading">Indicators of resilience</h2>
      <Indicators key={came} />
      <SheetImport
        title="Import indicators"
        templates={templates}
        send={sendFile}
        came={() => {
          setMonths(noMonths);
          setCame((count) => count + 1);
          refresh();
        }}
      >
        <p>
          Or a publisher’s file as it is: dwelling fires by MSOA, an export of Fingertips, monthly A&amp;E attendances,
          QOF registers. It is known by its header; rows that are of no area kept here are turned away and counted.
        </p>
        {field('first', 'First month of its figures', 'Only for a file that does not say: dwelling fires, QOF')}
        {field('last', 'Last month of its figures', 'Included; leave both blank for all other files')}
      </SheetImport>
    </section>
  );
}

const better = { up: 'higher', down: 'lower', none: 'not said' };

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
              <td>{better[one.goodDirection]}</td>
              <td>{one.source}</td>
              <td>
                <IndicatorPeriods indicator={one} />
              </td>
              <td>
                {one.caveat}
                {!one.ofZones && <span className="quiet small"> No zone is made of it.</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
