import type { Dataset } from '../../server/features/datasets/contract.ts';
import type { ImportRecord } from '../../server/features/imports/contract.ts';
import { Link } from '../address.ts';
import { useAnswer } from '../api.ts';
import { Loading, Problem } from '../panels/states.tsx';
import { countWords } from '../words.ts';
import { FirstIssues } from './first-issues.tsx';
import { ImportActions } from './import-actions.tsx';
import { ImportMonthsTable } from './import-months-table.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportSteps } from './import-steps.tsx';
import { isUnderWay, stepOf, storedWords } from './import-words.ts';
import { OutcomeBars } from './outcome-bars.tsx';
import { OutsideMap } from './outside-map.tsx';
import { timeWords } from './time-words.ts';
import { UnmappedCategories } from './unmapped-categories.tsx';
import { useImport } from './use-import.ts';

/** What was found in a file, what would change, and the one next action. */
export function ImportView({ id }: { id: string }) {
  const { answer: record, failed, problem, again } = useImport(id);
  if (!record) {
    return (
      <>
        <h1>Import {id}</h1>
        {failed ? <Problem problem={problem} retry={again} /> : <Loading what="the import" lines={8} />}
      </>
    );
  }
  return (
    <>
      <div className="page__head">
        <h1 className="file-name">{record.fileName}</h1>
        <p className="quiet">{storedWords(record)}</p>
      </div>
      <ImportSteps current={stepOf(record)} />
      {failed && (
        <Problem problem={problem} retry={again} kept="The import goes on; what is below may be out of date." />
      )}
      {isUnderWay(record) ? <ImportProgress record={record} /> : <Message record={record} />}
      <Found record={record} />
      <ImportActions record={record} again={again} />
    </>
  );
}

/** Its name when it is known; until then the code, which is never wrong. */
function DatasetName({ code }: { code: string }) {
  const datasets = useAnswer<{ items: Dataset[] }>('/datasets');
  const known = datasets.state === 'ready' ? datasets.answer.items.find((dataset) => dataset.code === code) : undefined;
  return (
    <Link page="dataset" code={code}>
      {known?.name ?? code}
    </Link>
  );
}

function Message({ record }: { record: ImportRecord }) {
  const isFailure = record.state === 'failed';
  return (
    <p className={isFailure ? 'lead import-failed' : 'lead'} role={isFailure ? 'alert' : 'status'}>
      {record.message}
    </p>
  );
}

function Found({ record }: { record: ImportRecord }) {
  const stored = record.state === 'done' || record.state === 'unchanged';
  const { counts } = record;
  const outside = counts?.byReason.find(({ reason }) => reason === 'outside')?.rows ?? 0;
  const issues = counts ? counts.unplaced + counts.rejected : 0;
  return (
    <div className={outside > 0 ? 'import-columns' : undefined}>
      <div>
        <dl className="summary-list">
          <dt>Dataset</dt>
          <dd>
            <DatasetName code={record.dataset} />
          </dd>
          <dt>Begun</dt>
          <dd>
            {timeWords(record.startedAt)} by {record.startedBy}
          </dd>
          {record.files.map(({ name, rows, note }) => (
            <FileLine key={name} name={name} rows={rows} note={note} />
          ))}
        </dl>
        {counts && counts.read > 0 && <OutcomeBars counts={counts} stored={stored} />}
        {!isUnderWay(record) && issues > 0 && <FirstIssues id={String(record.id)} issues={issues} stored={stored} />}
        {record.months.length > 0 && <ImportMonthsTable months={record.months} stored={stored} />}
        {record.unmapped.length > 0 && <UnmappedCategories record={record} />}
      </div>
      {outside > 0 && !isUnderWay(record) && <OutsideMap id={String(record.id)} outside={outside} />}
    </div>
  );
}

function FileLine({ name, rows, note }: { name: string; rows: number; note: string | null }) {
  return (
    <>
      <dt>File</dt>
      <dd className="wordy">
        {name}, {countWords(rows)} rows{note !== null && <span className="quiet"> {note}</span>}
      </dd>
    </>
  );
}
