import { useEffect, useState } from 'react';
import type { Dataset, HeadLookAnswer } from '../../server/features/datasets/contract.ts';
import { send } from '../api.ts';
import { ColumnMapper } from './column-mapper.tsx';

/** Enough for a header and a few hundred rows. */
const headBytes = 256 * 1024;

/** What a chosen file looks like, and where its columns are its partner's own, what they mean. */
export function FileColumns({ file, dataset }: { file: File; dataset: Dataset }) {
  const [look, setLook] = useState<HeadLookAnswer | null>(null);
  const [again, setAgain] = useState(0);
  const { code } = dataset;
  const isArchive = /\.zip$/i.test(file.name);
  useEffect(() => {
    if (isArchive) return;
    let current = true;
    const path = `/datasets/${encodeURIComponent(code)}/columns/look`;
    send<HeadLookAnswer>('POST', path, file.slice(0, headBytes), { contentType: 'text/csv' })
      .then((found) => {
        if (current) setLook(found);
      })
      .catch(() => {
        // What is wrong with the file is told by the dry run, with its line.
        if (current) setLook(null);
      });
    return () => {
      current = false;
    };
  }, [file, code, isArchive, again]);
  if (isArchive || look === null) return null;
  const needsMapping = !look.fits && dataset.format === 'partner-template' && look.format !== 'police-uk-street';
  return (
    <section className="file-columns" aria-label="What the file looks like">
      <p className={look.fits ? 'notice notice--good' : 'notice'} role="status">
        {look.sentence}
      </p>
      {needsMapping && (
        <ColumnMapper
          key={`${code} ${file.name}`}
          dataset={code}
          columns={look.columns}
          onSaved={() => {
            setAgain(again + 1);
          }}
        />
      )}
    </section>
  );
}
