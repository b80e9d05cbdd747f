import { useState } from 'react';
import type { CodeListAnswer } from '../../server/features/datasets/contract.ts';
import { send } from '../api.ts';
import { DecidedBy } from './decided-by.tsx';
import { ProblemList } from './problem-list.tsx';
import { useSending } from './use-sending.ts';

/** Maps many of a dataset's categories at once: a list is tried first, then kept. */
export function CodeListForm({ dataset, came }: { dataset: string; came: () => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [decidedBy, setDecidedBy] = useState('');
  const [said, setSaid] = useState<{ text: string; tried: boolean } | null>(null);
  const sending = useSending();
  const run = (dryRun: boolean): void => {
    if (file === null) return;
    void sending.run(async () => {
      const path = `/datasets/${encodeURIComponent(dataset)}/code-list`;
      const params = { decidedBy, dryRun: String(dryRun) };
      const found = await send<CodeListAnswer>('POST', path, file, { params, contentType: 'text/csv' });
      setSaid({ text: found.sentence, tried: dryRun });
      if (!dryRun) came();
    });
  };
  const ready = file !== null && decidedBy.trim() !== '' && !sending.busy;
  return (
    <details className="details">
      <summary>Map many at once, from a list</summary>
      <div className="data-form">
        <p>
          A CSV file with two columns: <code>publisher_category</code>, as the dataset prints it, and{' '}
          <code>category</code>, a code of the shared tree. It is kept whole or not at all.
        </p>
        <div className="field">
          <label className="field__label" htmlFor="code-list-file">
            The list
          </label>
          <input
            id="code-list-file"
            className="input"
            type="file"
            accept=".csv,text/csv"
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null);
              setSaid(null);
            }}
          />
        </div>
        <DecidedBy value={decidedBy} onChange={setDecidedBy} />
        {sending.failed && <ProblemList problem={sending.problem} title="Nothing of the list was kept" />}
        <p role="status" className={said === null ? 'visually-hidden' : 'notice'}>
          {said?.text}
        </p>
        <div className="button-group">
          <button
            type="button"
            className="button button--secondary"
            disabled={!ready}
            onClick={() => {
              run(true);
            }}
          >
            Try the list
          </button>
          <button
            type="button"
            className="button"
            disabled={!ready || said?.tried !== true}
            onClick={() => {
              run(false);
            }}
          >
            Keep it
          </button>
        </div>
      </div>
    </details>
  );
}
