import { useState } from 'react';
import type { ColumnsAnswer, Dataset } from '../../server/features/datasets/contract.ts';
import { useAnswer } from '../api.ts';
import { Loading, Problem } from '../panels/states.tsx';
import { dateName } from '../words.ts';
import { ColumnMapper } from './column-mapper.tsx';

/** The saved meaning of a partner's own columns: the version that imports use, and those before it. */
export function DatasetColumns({ dataset }: { dataset: Dataset }) {
  const answer = useAnswer<ColumnsAnswer>(`/datasets/${encodeURIComponent(dataset.code)}/columns`);
  const [saved, setSaved] = useState<ColumnsAnswer | null>(null);
  if (dataset.format !== 'partner-template') return <p>The publisher names the columns of this dataset.</p>;
  if (answer.state === 'loading') return <Loading what="the columns" />;
  if (answer.state === 'error') return <Problem problem={answer.problem} retry={answer.retry} />;
  const { items } = saved ?? answer.answer;
  const [latest] = items;
  return (
    <section aria-labelledby="columns-heading">
      <h2 id="columns-heading">Its columns</h2>
      {latest === undefined ? (
        <p>
          Files have the columns of the partner template. Where a file has names of its own, choose it under Import a
          file: its columns are shown, and what they mean is kept here for every later file.
        </p>
      ) : (
        <>
          <p>
            Version {latest.version}, decided by {latest.decidedBy}, {dateName(latest.decidedOn)}. Later imports read
            these columns and drop every other one before it is read.
          </p>
          <ColumnMapper key={latest.version} dataset={dataset.code} columns={latest.columns} onSaved={setSaved} />
          {items.length > 1 && (
            <p className="quiet">
              Before:{' '}
              {items
                .slice(1)
                .map((one) => `version ${String(one.version)} by ${one.decidedBy}`)
                .join(', ')}
              .
            </p>
          )}
        </>
      )}
    </section>
  );
}
