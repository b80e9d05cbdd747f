import type { Dataset } from '../../server/features/datasets/contract.ts';
import { Link } from '../address.ts';
import { countWords, dateName, plural } from '../words.ts';

/** How late months come, and which a later file changed. */
export function Revisions({ dataset }: { dataset: Dataset }) {
  const { lag, revisions = [], revisedMonths = 0 } = dataset;
  return (
    <section aria-labelledby="revisions-heading">
      <h2 id="revisions-heading">Late and changed</h2>
      {lag !== undefined && <p>{lag.sentence}</p>}
      {revisions.length === 0 ? (
        <p>Nothing that had come was changed by a later file.</p>
      ) : (
        <>
          <p>{plural(revisedMonths, 'month was', 'months were')} changed by a later file.</p>
          <div className="table-scroll" tabIndex={0} role="group" aria-label="Changes by later files">
            <table className="table">
              <caption>Changes by later files, newest first</caption>
              <thead>
                <tr>
                  <th scope="col">Month</th>
                  <th scope="col">Changed on</th>
                  {['Added', 'Removed', 'Updated', 'Rows now'].map((name) => (
                    <th scope="col" className="number" key={name}>
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {revisions.map((one) => (
                  <tr key={`${String(one.import)} ${one.month}`}>
                    <th scope="row">{one.name}</th>
                    <td>
                      <Link page="import" code={String(one.import)}>
                        {dateName(one.on)}
                      </Link>
                    </td>
                    {[one.added, one.removed, one.updated, one.rows].map((rows, index) => (
                      <td className="number" key={['added', 'removed', 'updated', 'rows'][index]}>
                        {countWords(rows)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
