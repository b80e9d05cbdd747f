import type { ImportRecord } from '../../server/features/imports/contract.ts';
import { Link } from '../address.ts';
import { stateTag, tagClass } from './import-words.ts';
import { timeWords } from './time-words.ts';

/** What was imported, newest first. The name of the file leads to the import, where it can be undone. */
export function ImportRows({
  imports,
  names,
}: {
  imports: readonly ImportRecord[];
  names: ReadonlyMap<string, string>;
}) {
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-labelledby="imports-heading">
      <table className="table imports">
        <caption className="visually-hidden">Imports, newest first</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">File</th>
            <th scope="col">What happened</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((record) => (
            <tr key={record.id}>
              <td className="when">
                <time dateTime={record.startedAt}>{timeWords(record.startedAt)}</time>
                <span className="quiet"> {record.startedBy}</span>
              </td>
              <td className="wordy">
                <Link page="import" code={String(record.id)}>
                  {record.fileName}
                </Link>
                <span className="quiet">{names.get(record.dataset) ?? record.dataset}</span>
              </td>
              <td>
                {record.message}{' '}
                {record.canUndo && (
                  <Link page="import" code={String(record.id)} params={{ part: 'undo' }} className="row-action">
                    Undo<span className="visually-hidden"> the import of {record.fileName}</span>
                  </Link>
                )}
              </td>
              <td>
                <span className={`tag ${tagClass(record)}`}>{stateTag(record)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
