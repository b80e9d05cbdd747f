import { importSteps, type ImportStep } from './import-words.ts';

/** The five steps of an import; those before the current one carry a tick, which is also said. */
export function ImportSteps({ current }: { current: ImportStep }) {
  const place = importSteps.findIndex(({ step }) => step === current);
  return (
    <ol className="import-steps" aria-label="Steps of this import">
      {importSteps.map(({ step, name }, index) => (
        <li
          key={step}
          className={index === place ? 'is-current' : index < place ? 'is-behind' : undefined}
          aria-current={index === place ? 'step' : undefined}
        >
          <span className="import-step-mark" aria-hidden="true">
            {index < place ? '✓' : index + 1}
          </span>
          {name}
          {index < place && <span className="visually-hidden"> (done)</span>}
        </li>
      ))}
    </ol>
  );
}
