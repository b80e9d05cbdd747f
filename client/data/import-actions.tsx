import type { ImportRecord } from '../../server/features/imports/contract.ts';
import { Link, useAddress } from '../address.ts';
import { send } from '../api.ts';
import { useService } from '../service.ts';
import { plural } from '../words.ts';
import { isUnderWay } from './import-words.ts';
import { ProblemList } from './problem-list.tsx';
import { useSending } from './use-sending.ts';

interface Props {
  record: ImportRecord;
  again: () => void;
}

/** What can be done next; one action is the main one. Taking back asks first. */
export function ImportActions({ record, again }: Props) {
  const [{ params }, change] = useAddress();
  const { refresh } = useService();
  const sending = useSending();
  const act = (action: 'apply' | 'undo' | 'cancel'): void => {
    void sending.run(async () => {
      const after = await send<ImportRecord>('POST', `/imports/${String(record.id)}/${action}`);
      if (after.id !== record.id) change({ page: 'import', code: String(after.id), params: new URLSearchParams() });
      else change({ params: { part: null } }, 'replace');
      again();
      refresh();
    });
  };

  if (params.get('part') === 'undo' && record.canUndo) {
    return (
      <section className="import-actions" aria-labelledby="undo-heading">
        <h2 id="undo-heading">Undo this import?</h2>
        <p>
          The figures go back to what they were before {record.fileName} came. The import and its issues stay on the
          list.
        </p>
        {sending.failed && <ProblemList problem={sending.problem} title="The import was not undone" />}
        <div className="button-group">
          <button
            type="button"
            className="button button--warning"
            disabled={sending.busy}
            onClick={() => {
              act('undo');
            }}
          >
            {sending.busy ? 'Undoing' : 'Undo the import'}
          </button>
          <Link page="import" code={String(record.id)}>
            Keep it
          </Link>
        </div>
      </section>
    );
  }
  return (
    <div className="import-actions">
      {sending.failed && <ProblemList problem={sending.problem} title="That was not done" />}
      <div className="button-group">
        {record.canApply && (
          <button
            type="button"
            className="button"
            disabled={sending.busy}
            onClick={() => {
              act('apply');
            }}
          >
            Import {plural((record.counts?.placed ?? 0) + (record.counts?.unplaced ?? 0), 'row')}
          </button>
        )}
        {isUnderWay(record) && (
          <button
            type="button"
            className="button button--secondary"
            disabled={sending.busy}
            onClick={() => {
              act('cancel');
            }}
          >
            Cancel
          </button>
        )}
        {!isUnderWay(record) && (
          <Link page="import" code="new" params={{ dataset: record.dataset }} className="button button--secondary">
            Choose another file
          </Link>
        )}
        {record.canUndo && (
          <Link page="import" code={String(record.id)} params={{ part: 'undo' }} className="button button--secondary">
            Undo this import
          </Link>
        )}
        {!isUnderWay(record) && !record.canApply && <Link page="data">See all datasets</Link>}
        {record.canApply && (
          <p className="quiet">An import can be undone for 30 days. Who imported it, and when, is kept.</p>
        )}
      </div>
    </div>
  );
}
