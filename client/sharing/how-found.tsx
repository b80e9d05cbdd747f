import type { ReactElement } from 'react';
import type { SharingAnswer } from '../../server/features/sharing/contract.ts';
import { countWords } from '../words.ts';

/** Who was left out and why, what the figures cannot say, and the settings with which anybody gets them again. */
export const HowFound = ({ answer }: { answer: SharingAnswer }): ReactElement => {
  const { left, settings, caution, compared, source } = answer;
  return (
    <div className="how-found">
      <section>
        <h2>Left out</h2>
        {left.length === 0 ? (
          <p>Nobody: every agency asked for could be compared.</p>
        ) : (
          <ul>
            {left.map(({ code, name, why }) => (
              <li key={code}>
                <strong>{name}</strong>: {why}
              </li>
            ))}
          </ul>
        )}
        <p>{compared.sentence}</p>
        <h2>What this cannot say</h2>
        <p>{caution}</p>
      </section>
      <section>
        <h2>How it was worked out</h2>
        <dl className="summary-list">
          <dt>Method</dt>
          <dd>
            {settings.method}. <a href={settings.page}>The method in full</a>
          </dd>
          <dt>Dealings</dt>
          <dd>At most {countWords(settings.permutations)} for a pair; a clear one stops early</dd>
          <dt>False findings</dt>
          <dd>at most {String(Math.round(settings.q * 1000) / 10)} in 100</dd>
          <dt>Seed</dt>
          <dd>{settings.seed}</dd>
          <dt>Hash of the input</dt>
          <dd className="how-found__hash">{settings.inputHash}</dd>
          <dt>Source</dt>
          <dd>{source.join('; ')}</dd>
        </dl>
      </section>
    </div>
  );
};
