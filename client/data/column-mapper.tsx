import { useState } from 'react';
import type { ColumnsAnswer, HeadLookAnswer } from '../../server/features/datasets/contract.ts';
import { send } from '../api.ts';
import { DecidedBy } from './decided-by.tsx';
import { ProblemList } from './problem-list.tsx';
import { useSending } from './use-sending.ts';

const columnWords: readonly (readonly [column: string, words: string])[] = [
  ['month', 'month'],
  ['date', 'date or time'],
  ['period', 'quarter or year'],
  ['category', 'category: the kind of demand'],
  ['count', 'count'],
  ['longitude', 'longitude'],
  ['latitude', 'latitude'],
  ['easting', 'easting'],
  ['northing', 'northing'],
  ['postcode', 'postcode'],
  ['area_code', 'area code'],
  ['reference', 'reference: hashed, never kept'],
];

type Column = Pick<HeadLookAnswer['columns'][number], 'printed' | 'column'> & { kind?: string };

/** What each column of a partner's file means; what means nothing is dropped before it is read. */
export function ColumnMapper({
  dataset,
  columns,
  onSaved,
}: {
  dataset: string;
  columns: readonly Column[];
  onSaved: (saved: ColumnsAnswer) => void;
}) {
  const [changed, setChanged] = useState<Record<string, string>>({});
  const [decidedBy, setDecidedBy] = useState('');
  const sending = useSending();
  const meaning = ({ printed, column }: Column): string => changed[printed] ?? column ?? '';
  const save = (): void => {
    const body = {
      decidedBy,
      columns: columns.map((one) => ({ printed: one.printed, column: meaning(one) === '' ? null : meaning(one) })),
    };
    void sending.run(async () => {
      onSaved(await send<ColumnsAnswer>('PUT', `/datasets/${encodeURIComponent(dataset)}/columns`, body));
    });
  };
  const hasKinds = columns.some(({ kind }) => kind !== undefined);
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="group" aria-label="Columns of the file and what they mean">
        <table className="table">
          <caption>What each column means; no value of the file is shown</caption>
          <thead>
            <tr>
              <th scope="col">Column</th>
              {hasKinds && <th scope="col">Holds</th>}
              <th scope="col">Means</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((one) => (
              <tr key={one.printed}>
                <th scope="row">{one.printed}</th>
                {hasKinds && <td>{one.kind}</td>}
                <td>
                  <select
                    className="select"
                    aria-label={`What ${one.printed} means`}
                    value={meaning(one)}
                    onChange={(event) => {
                      setChanged({ ...changed, [one.printed]: event.target.value });
                    }}
                  >
                    <option value="">Not read: dropped at the door</option>
                    {columnWords.map(([column, words]) => (
                      <option key={column} value={column}>
                        {words}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <DecidedBy value={decidedBy} onChange={setDecidedBy} />
      {sending.failed && <ProblemList problem={sending.problem} title="The columns were not saved" />}
      <button
        type="button"
        className="button button--secondary"
        disabled={decidedBy.trim() === '' || sending.busy}
        onClick={save}
      >
        {sending.busy ? 'Saving the columns' : 'Save what the columns mean'}
      </button>
    </>
  );
}
