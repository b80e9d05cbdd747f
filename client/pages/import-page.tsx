import { Link, useAddress } from '../address.ts';
import { Crumbs } from '../data/crumbs.tsx';
import '../data/data.css';
import '../zones/still-map.css';
import { ImportStart } from '../data/import-start.tsx';
import { ImportView } from '../data/import-view.tsx';
import { IssuesPage } from '../data/issues-page.tsx';

/** One import, from the choice of its file to what it changed. */
export default function ImportPage() {
  const [{ code, params }] = useAddress();
  const isNew = code === null || code === 'new';
  return (
    <div className="page data-page">
      <Crumbs>
        <Link page="data">Data</Link>
        {!isNew && params.get('view') === 'issues' && (
          <Link page="import" code={code}>
            Import {code}
          </Link>
        )}
      </Crumbs>
      {isNew ? (
        <>
          <h1>Import a file</h1>
          <ImportStart />
        </>
      ) : params.get('view') === 'issues' ? (
        <IssuesPage id={code} />
      ) : (
        <ImportView key={code} id={code} />
      )}
    </div>
  );
}
