import type { PlanPreview } from '../../../server/features/evaluations/contract.ts';
import type { FieldProblem } from '../../draw/problems-of.ts';
import { lastBefore } from '../../months.ts';
import { Loading } from '../../panels/states.tsx';
import { listWords, monthName, monthsSpanWords, periodWords, plural } from '../../words.ts';
import { PowerChart } from '../charts/power-chart.tsx';
import { ComparisonSet } from '../comparison-set.tsx';
import { numberWords } from '../numbers.ts';
import type { Previewed } from './use-plan-preview.ts';
import { ProblemLinks } from '../../draw/problem-links.tsx';

const period = ({ from, to }: PlanPreview['pre']): string =>
  `${periodWords(from, lastBefore(to))} (${monthsSpanWords(from, lastBefore(to))})`;

/** Beside the form: what the plan could find, in a few lines that follow every change. */
export function PreviewAside({ previewed }: { previewed: Previewed }) {
  const { answer, state } = previewed;
  return (
    <aside className="plan-aside" aria-labelledby="plan-aside-title" aria-busy={state === 'waiting'}>
      <h2 id="plan-aside-title">What it could find</h2>
      {state === 'nothing' && (
        <p className="quiet">
          Choose a zone, a start and a category, and this says how large a fall the plan could find.
        </p>
      )}
      {state === 'waiting' && answer === null && <Loading what="what the plan could find" lines={4} />}
      {state === 'refused' && (
        <p>{previewed.problem?.detail ?? 'The server could not be reached. What you typed is kept.'}</p>
      )}
      {answer !== null && (
        <div className={state === 'waiting' ? 'is-before' : ''}>
          {answer.power === null ? null : (
            <p className="plan-aside__power">
              <strong>−{numberWords(answer.power.smallestPercent)}%</strong>
              <span>{answer.power.sentence}</span>
            </p>
          )}
          <dl className="plan-aside__facts figures">
            <dt>Before</dt>
            <dd>
              {period(answer.pre)}; {plural(answer.preMonthsReceived, 'month')} received
            </dd>
            <dt>After</dt>
            <dd>{period(answer.post)}</dd>
            <dt>Compared with</dt>
            <dd>{answer.comparison === null ? 'no areas yet' : plural(answer.comparison.areas.length, 'area')}</dd>
          </dl>
          {answer.problems.length > 0 && (
            <p className="warning-text">
              {plural(answer.problems.length, 'thing')} to put right before it can be registered
            </p>
          )}
        </div>
      )}
      <p className="visually-hidden" role="status">
        {state === 'ready' && answer !== null ? answer.sentence : ''}
      </p>
    </aside>
  );
}

/** Before registering: all that the plan rests on. */
export function PreviewWhole({ preview, problems }: { preview: PlanPreview; problems: readonly FieldProblem[] }) {
  return (
    <div className="plan-check">
      <p className="lead">{preview.sentence}</p>
      {problems.length > 0 && (
        <div className="inset plan-check__problems">
          <p>
            <strong>To be put right first</strong>
          </p>
          <ProblemLinks problems={problems} />
        </div>
      )}
      {preview.warnings.map((warning) => (
        <p key={warning} className="warning-text">
          {warning}
        </p>
      ))}
      {preview.monthsMissing.length > 0 && (
        <p>
          <strong>{plural(preview.monthsMissing.length, 'month')} missing:</strong>{' '}
          {listWords(preview.monthsMissing.map(monthName))}. They are left out of the zone and of the comparison alike,
          and never counted as none.
        </p>
      )}
      {preview.power !== null && (
        <section aria-labelledby="power-title">
          <h3 id="power-title">What it could find</h3>
          <p>{preview.power.sentence}</p>
          <PowerChart power={preview.power} />
        </section>
      )}
      {preview.comparison !== null && (
        <section aria-labelledby="comparison-title">
          <h3 id="comparison-title">What it is compared with</h3>
          <ComparisonSet comparison={preview.comparison} zone={preview.zone.code} />
        </section>
      )}
    </div>
  );
}
