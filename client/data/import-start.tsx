import { useId, useState } from 'react';
import type { Dataset } from '../../server/features/datasets/contract.ts';
import type { ImportRecord } from '../../server/features/imports/contract.ts';
import { useAddress } from '../address.ts';
import { send, useAnswer } from '../api.ts';
import { Loading, Problem } from '../panels/states.tsx';
import { DatasetForm } from './dataset-form.tsx';
import { FileColumns } from './file-columns.tsx';
import { FileDrop } from './file-drop.tsx';
import { contentTypeOf, formatWords, guessDataset } from './guess-dataset.ts';
import { ImportSteps } from './import-steps.tsx';
import { ProblemList } from './problem-list.tsx';
import { useSending } from './use-sending.ts';

/** The first two steps: which file, and of which dataset. Nothing is stored by what follows, the dry run. */
export function ImportStart() {
  const [{ params }, change] = useAddress();
  const [file, setFile] = useState<File | null>(null);
  const [made, setMade] = useState<Dataset[]>([]);
  const answer = useAnswer<{ items: Dataset[] }>('/datasets');
  const sending = useSending();
  const id = useId();

  if (answer.state === 'loading') return <Loading what="the datasets" />;
  if (answer.state === 'error') return <Problem problem={answer.problem} retry={answer.retry} />;
  const datasets = [...answer.answer.items, ...made];
  const named = params.get('dataset');
  const chosen = datasets.find(({ code }) => code === named) ?? null;
  const isNew = named === 'new' || datasets.length === 0;
  const choose = (dataset: string | null): void => {
    change({ params: { dataset } }, 'replace');
  };
  const take = (taken: File): void => {
    setFile(taken);
    const guess = guessDataset(taken.name, datasets);
    if (!named && guess) choose(guess);
  };
  const start = (): void => {
    if (!file || !chosen) return;
    void sending.run(async () => {
      const record = await send<ImportRecord>('POST', '/imports', file, {
        params: { dataset: chosen.code, fileName: file.name, dryRun: 'true' },
        contentType: contentTypeOf(file.name),
      });
      change({ page: 'import', code: String(record.id), params: new URLSearchParams() });
    });
  };

  return (
    <>
      <ImportSteps current={file ? 'what' : 'file'} />
      {sending.failed && <ProblemList problem={sending.problem} title="The file was not taken" />}
      <FileDrop file={file} onFile={take} />
      <div className="field data-form">
        <label className="field__label" htmlFor={`${id}-dataset`}>
          Which dataset it belongs to
        </label>
        <select
          id={`${id}-dataset`}
          className="select"
          value={isNew ? 'new' : (chosen?.code ?? '')}
          onChange={(event) => {
            choose(event.target.value === '' ? null : event.target.value);
          }}
        >
          {datasets.length > 0 && <option value="">Choose a dataset</option>}
          {datasets.map(({ code, name, agencyName }) => (
            <option key={code} value={code}>
              {name}, {agencyName}
            </option>
          ))}
          <option value="new">A new dataset</option>
        </select>
        {chosen && <p className="hint">Format: {formatWords[chosen.format] ?? chosen.format}</p>}
      </div>
      {file && chosen && !isNew && <FileColumns file={file} dataset={chosen} />}
      {isNew ? (
        <section className="inset" aria-labelledby={`${id}-new`}>
          <h2 id={`${id}-new`}>A new dataset</h2>
          <DatasetForm
            onMade={(dataset) => {
              setMade([...made, dataset]);
              choose(dataset.code);
            }}
          />
        </section>
      ) : (
        <div className="button-group">
          <button type="button" className="button" disabled={!file || !chosen || sending.busy} onClick={start}>
            {sending.busy ? 'Sending the file' : 'Start the dry run'}
          </button>
          <p className="quiet" role="status">
            {sending.busy
              ? 'Sending the file. Nothing is stored by a dry run.'
              : file && chosen
                ? 'The file is read and checked; nothing is stored.'
                : 'Choose a file and its dataset first.'}
          </p>
        </div>
      )}
    </>
  );
}
