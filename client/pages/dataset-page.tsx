import { useEffect } from 'react';
import type { Dataset } from '../../server/features/datasets/contract.ts';
import { Link, useAddress } from '../address.ts';
import { useAnswer } from '../api.ts';
import { CoverageMonths } from '../data/coverage-months.tsx';
import { coverageSpan, coverageStrip } from '../data/coverage.ts';
import { CoverageLegend, CoverageStrip, CoverageYears } from '../data/coverage-strip.tsx';
import { stripSentence } from '../data/coverage-words.ts';
import { Crumbs } from '../data/crumbs.tsx';
import '../data/data.css';
import { DatasetCategories } from '../data/dataset-categories.tsx';
import { DatasetColumns } from '../data/dataset-columns.tsx';
import { formatWords, grainWords, periodWords } from '../data/guess-dataset.ts';
import { Revisions } from '../data/revisions.tsx';
import { SharedTree } from '../data/shared-tree.tsx';
import { Empty, Loading, Problem } from '../panels/states.tsx';

type View = 'months' | 'columns' | 'categories' | 'tree';
const views: readonly { view: View; name: string }[] = [
  { view: 'months', name: 'Months' },
  { view: 'columns', name: 'Its columns' },
  { view: 'categories', name: 'Its categories' },
  { view: 'tree', name: 'Shared categories' },
];

/** One feed of an agency: its terms, its months, and how its categories fit the shared tree. */
export default function DatasetPage() {
  const [{ code, params }] = useAddress();
  const datasets = useAnswer<{ items: Dataset[] }>('/datasets');
  const dataset = datasets.state === 'ready' ? datasets.answer.items.find((item) => item.code === code) : undefined;
  const name = dataset?.name;
  useEffect(() => {
    if (name !== undefined) document.title = `${name} – Dataset – People Zones`;
  }, [name]);
  const view = views.find((item) => item.view === params.get('view'))?.view ?? 'months';
  return (
    <div className="page data-page">
      <Crumbs>
        <Link page="data">Data</Link>
      </Crumbs>
      <h1>{name ?? 'Dataset'}</h1>
      {datasets.state === 'loading' && <Loading what="the dataset" lines={8} />}
      {datasets.state === 'error' && <Problem problem={datasets.problem} retry={datasets.retry} />}
      {datasets.state === 'ready' && !dataset && (
        <Empty title="There is no such dataset" action={<Link page="data">See all datasets</Link>}>
          <p>No dataset has the code {code}.</p>
        </Empty>
      )}
      {dataset && (
        <>
          <Terms dataset={dataset} />
          <nav className="tabs" aria-label="Parts of this page">
            {views.map((item) => (
              <Link
                key={item.view}
                page="dataset"
                code={dataset.code}
                {...(item.view === 'months' ? {} : { params: { view: item.view } })}
                aria-current={item.view === view ? 'page' : undefined}
              >
                {item.name}
              </Link>
            ))}
          </nav>
          {view === 'months' && <Months dataset={dataset} />}
          {view === 'columns' && <DatasetColumns dataset={dataset} />}
          {view === 'categories' && <DatasetCategories dataset={dataset.code} />}
          {view === 'tree' && <SharedTree />}
        </>
      )}
    </div>
  );
}

function Terms({ dataset }: { dataset: Dataset }) {
  return (
    <>
      <p className="lead">{dataset.sentence}</p>
      <dl className="summary-list">
        <dt>Held by</dt>
        <dd>{dataset.agencyName}</dd>
        <dt>Licence</dt>
        <dd>{dataset.licence}</dd>
        <dt>Finest place</dt>
        <dd>{grainWords[dataset.grain]}</dd>
        <dt>One count is of</dt>
        <dd>{periodWords[dataset.period]}</dd>
        <dt>Format</dt>
        <dd>{formatWords[dataset.format] ?? dataset.format}</dd>
        <dt>Withheld</dt>
        <dd>
          {dataset.withheldUpTo === 0 ? 'Nothing' : `Counts from 1 to ${String(dataset.withheldUpTo)}, shown as [c]`}
        </dd>
        {dataset.note !== null && (
          <>
            <dt>Note</dt>
            <dd>{dataset.note}</dd>
          </>
        )}
      </dl>
    </>
  );
}

function Months({ dataset }: { dataset: Dataset }) {
  const span = coverageSpan([dataset]);
  if (!span) {
    return (
      <Empty
        title="No month has come yet"
        action={
          <Link page="import" code="new" params={{ dataset: dataset.code }} className="button">
            Import a file
          </Link>
        }
      />
    );
  }
  const strip = coverageStrip(dataset.coverage, span);
  return (
    <section aria-labelledby="months-heading">
      <div className="page__head">
        <h2 id="months-heading">Months</h2>
        <Link page="import" code="new" params={{ dataset: dataset.code }} className="button button--secondary">
          Import a file
        </Link>
      </div>
      <p>{stripSentence(dataset, span)}</p>
      <CoverageYears strip={strip} />
      <CoverageStrip strip={strip} sentence={stripSentence(dataset, span)} />
      <CoverageLegend />
      <CoverageMonths strip={strip} />
      <Revisions dataset={dataset} />
    </section>
  );
}
