import type { Dataset } from '../../server/features/datasets/contract.ts';
import { Link } from '../address.ts';
import { coverageSpan, coverageStrip } from './coverage.ts';
import { CoverageLegend, CoverageStrip, CoverageYears } from './coverage-strip.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { stripSentence } from './coverage-words.ts';

const grainName: Record<Dataset['grain'], string> = { point: 'point', brick: 'small area' };

/** Every dataset with its months on one common scale, so that gaps show against each other. */
export function DatasetRows({ datasets }: { datasets: readonly Dataset[] }) {
  const span = coverageSpan(datasets);
  const scale = span ? coverageStrip([], span) : null;
  return (
    <>
      <div className="dataset-head" aria-hidden="true">
        <span>Dataset, who holds it, finest place</span>
        {scale ? <CoverageYears strip={scale} /> : <span />}
        <span>What came</span>
      </div>
      <ul className="dataset-rows">
        {datasets.map((dataset) => (
          <DatasetRow key={dataset.code} dataset={dataset} span={span} />
        ))}
      </ul>
      <CoverageLegend />
    </>
  );
}

function DatasetRow({ dataset, span }: { dataset: Dataset; span: ReturnType<typeof coverageSpan> }) {
  const strip = span && coverageStrip(dataset.coverage, span);
  return (
    <li className="dataset-row">
      <div>
        <h3>
          <Link page="dataset" code={dataset.code}>
            {dataset.name}
          </Link>
        </h3>
        <p className="quiet">
          {dataset.agencyName} · {grainName[dataset.grain]}
        </p>
      </div>
      {strip ? (
        <div>
          <CoverageStrip strip={strip} sentence={`${dataset.name}: ${stripSentence(dataset, span)}`} />
          <CoverageYears strip={strip} />
        </div>
      ) : (
        <p className="quiet">No month has come yet.</p>
      )}
      <div className="dataset-what">
        <p>{dataset.sentence}</p>
        {strip && (
          <details className="details">
            <summary>
              Months as a table<span className="visually-hidden">: {dataset.name}</span>
            </summary>
            <CoverageTable strip={strip} name={dataset.name} />
          </details>
        )}
      </div>
    </li>
  );
}
