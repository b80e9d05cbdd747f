import type { CoreProblem, RunRecord } from '../../../server/features/runs/contract.ts';
import { IntervalRows } from '../charts/interval-rows.tsx';
import { SyntheticChart } from '../charts/synthetic-chart.tsx';
import { TableTwin } from '../charts/chart.tsx';
import { chanceCell, chanceWords, estimateWords, numberWords, percentWords, rangeWords } from '../numbers.ts';
import { shareWords } from '../../words.ts';
import { agreement, agreementTitle, hasSay } from './agreement.ts';
import { Panel } from './panel.tsx';

/** The same question asked in other ways, so that no one way can be picked for its answer. */
export function ModelsPanel({ core }: { core: CoreProblem }) {
  const { models } = core;
  if (models.length === 0) return null;
  const { same, all } = agreement(core);
  const sentence = `${String(same)} of ${String(all)} estimates agree in sign with the one that the plan named first.`;
  return (
    <Panel id="models" title={agreementTitle(core)} sentence={sentence}>
      <IntervalRows
        rows={models.map((model) => ({ ...model, key: model.code, isStrong: model.role === 'headline' }))}
        label={`${sentence} ${models.map((model) => `${model.name}: ${estimateWords(model)}.`).join(' ')}`}
        sides={['fewer', 'more']}
        note={noteOf(models)}
        twin={{
          caption: 'Change against comparison by model',
          head: ['Model', 'Change', '95% interval', 'p', 'Note', 'Page'],
          words: [4, 5],
          rows: models.map((model) => [
            model.name,
            percentWords(model.value),
            rangeWords(model) ?? '[x]',
            chanceCell(model.p),
            [model.role === 'headline' ? 'Named in the plan.' : '', model.note].filter(Boolean).join(' '),
            model.page,
          ]),
        }}
      />
    </Panel>
  );
}

const noteOf = (models: CoreProblem['models']): string | undefined => {
  const parts = [
    models.some(({ role }) => role === 'headline') ? 'Filled: the model that the plan named.' : '',
    ...models.filter((model) => !hasSay(model)).map(({ name }) => `“${name}” is shown only, and has no say.`),
    models.some(({ lower }) => lower === null)
      ? 'No line: an interval for one zone would mislead, and is not given.'
      : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join(' ');
};

/** A zone made of other areas; unusable ones are shown as such and decide nothing. */
export function SyntheticPanel({ core, question }: { core: CoreProblem; question: RunRecord['question'] }) {
  const { synthetic } = core;
  const facts = [
    synthetic.pMeanGap === null ? null : `Rank of the mean gap: ${chanceWords(synthetic.pMeanGap)}.`,
    synthetic.pRatio === null ? null : `Rank of the ratio after to before: ${chanceWords(synthetic.pRatio)}.`,
    synthetic.leaveOneOut === null
      ? null
      : `Leaving out one area at a time: ${rangeWords(synthetic.leaveOneOut) ?? ''}.`,
  ].filter((fact) => fact !== null);
  return (
    <Panel
      id="synthetic"
      title={synthetic.usable ? 'A zone made of other areas' : 'No usable synthetic control'}
      sentence={synthetic.sentence}
    >
      {synthetic.months.length > 0 && (
        <SyntheticChart months={synthetic.months} start={question.start} sentence={synthetic.sentence} />
      )}
      {facts.length > 0 && <p className="small quiet">{facts.join(' ')}</p>}
      {synthetic.weights.length > 0 && (
        <TableTwin
          summary="Areas and their weights"
          twin={{
            caption: `Areas in the synthetic control${synthetic.fit === null ? '' : `; fit ${numberWords(synthetic.fit, 2)}, usable up to 0.6`}`,
            head: ['Area', 'Weight'],
            rows: synthetic.weights
              .toSorted((a, b) => b.weight - a.weight)
              .map(({ name, weight }) => [name, shareWords(weight)]),
          }}
        />
      )}
    </Panel>
  );
}
