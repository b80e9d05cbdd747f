import type { Dataset } from '../../server/features/datasets/contract.ts';
import type { ImportRecord } from '../../server/features/imports/contract.ts';
import { Link, useAddress } from '../address.ts';
import { useAnswer } from '../api.ts';
import { AreaSetsSection } from '../data/area-sets-section.tsx';
import { allSentence } from '../data/coverage-words.ts';
import '../data/data.css';
import { DatasetRows } from '../data/dataset-rows.tsx';
import { ImportRows } from '../data/import-rows.tsx';
import { IndicatorsSection } from '../data/indicators-section.tsx';
import { SurveysSection } from '../data/surveys-section.tsx';
import { NetworksSection } from '../networks/data-section.tsx';
import { Empty, Loading, Problem } from '../panels/states.tsx';

const importsOnAPage = '20';

/** Which months of which dataset came, and what was imported. */
export default function DataPage() {
  const datasets = useAnswer<{ items: Dataset[] }>('/datasets');
  return (
    <div className="page data-page">
      <div className="page__head">
        <h1>Data</h1>
        <Link page="import" code="new" className="button">
          Import a file
        </Link>
      </div>
      {datasets.state === 'loading' && <Loading what="the datasets" lines={8} />}
      {datasets.state === 'error' && <Problem problem={datasets.problem} retry={datasets.retry} />}
      {datasets.state === 'ready' && <Datasets datasets={datasets.answer.items} />}
      <IndicatorsSection />
      <SurveysSection />
      <AreaSetsSection />
      <NetworksSection />
      <Imports datasets={datasets.state === 'ready' ? datasets.answer.items : []} />
    </div>
  );
}

function Datasets({ datasets }: { datasets: readonly Dataset[] }) {
  if (datasets.length === 0) {
    return (
      <Empty
        title="No dataset yet"
        action={
          <Link page="import" code="new" params={{ dataset: 'new' }} className="button">
            Add the first dataset
          </Link>
        }
      >
        <p>Each feed of an agency would stand here with its months: which came, which are partial, which never came.</p>
      </Empty>
    );
  }
  const { opening, gap } = allSentence(datasets);
  return (
    <section aria-labelledby="datasets-heading">
      <p className="lead">
        {opening}{' '}
        {gap !== null && (
          <>
            <strong>{gap}</strong>: no figure is made up for them, and a gap is never a zero.
          </>
        )}
      </p>
      <h2 id="datasets-heading" className="visually-hidden">
        Datasets
      </h2>
      <DatasetRows datasets={datasets} />
    </section>
  );
}

function Imports({ datasets }: { datasets: readonly Dataset[] }) {
  const [{ params }] = useAddress();
  const after = params.get('after') ?? undefined;
  const imports = useAnswer<{ items: ImportRecord[]; next: string | null }>('/imports', {
    limit: importsOnAPage,
    after,
  });
  const names = new Map(datasets.map(({ code, name }) => [code, name]));
  return (
    <section className="data-section" aria-labelledby="imports-heading">
      <h2 id="imports-heading">Imports</h2>
      {imports.state === 'loading' && <Loading what="the imports" />}
      {imports.state === 'error' && <Problem problem={imports.problem} retry={imports.retry} />}
      {imports.state === 'ready' && imports.answer.items.length === 0 && (
        <p>
          Nothing has been imported yet. Every import would be listed here: when, what happened, and how to undo it.
        </p>
      )}
      {imports.state === 'ready' && imports.answer.items.length > 0 && (
        <>
          <ImportRows imports={imports.answer.items} names={names} />
          <nav className="pages" aria-label="Pages of imports">
            {after !== undefined && <Link page="data">Newest imports</Link>}
            {imports.answer.next !== null && (
              <Link page="data" params={{ after: imports.answer.next }}>
                Earlier imports
              </Link>
            )}
          </nav>
        </>
      )}
    </section>
  );
}
