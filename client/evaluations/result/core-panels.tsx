import type { CoreProblem, RunRecord } from '../../../server/features/runs/contract.ts';
import { capital, isNumber, listWords } from '../../words.ts';
import { EventChart } from '../charts/event-chart.tsx';
import { ExpectedChart } from '../charts/expected-chart.tsx';
import { PlaceboChart } from '../charts/placebo-chart.tsx';
import { numberWords, percentWords } from '../numbers.ts';
import { Panel } from './panel.tsx';

interface Props {
  core: CoreProblem;
  question: RunRecord['question'];
}

/** A title that says what is seen, as far as the interval lets it. */
export const expectedTitle = ({ effect, observed, expected }: CoreProblem, unit: string): string => {
  const Unit = capital(unit);
  const excludesNone = effect.lower !== null && effect.upper !== null && (effect.upper < 0 || effect.lower > 0);
  if (!isNumber(observed)) return `${Unit} observed and expected`;
  if (!excludesNone) return `${Unit} stayed within what was expected`;
  return observed < expected ? `${Unit} fell below what was expected` : `${Unit} rose above what was expected`;
};

export const placeboTitle = ({ p }: CoreProblem['placebo']): string =>
  p <= 0.05 ? 'Chance rarely does this' : p <= 0.2 ? 'Chance sometimes does this' : 'Chance often does this';

export function ExpectedPanel({ core, question }: Props) {
  const sources = question.sources.length === 0 ? '' : `, ${listWords(question.sources)}`;
  return (
    <Panel
      id="expected"
      title={expectedTitle(core, question.unit)}
      sentence={`${question.outcome} in ${question.zone.name}, ${question.unit} a month${sources}.`}
    >
      <ExpectedChart months={core.months} start={question.start} unit={question.unit} zone={question.zone.name} />
    </Panel>
  );
}

export function PlaceboPanel({ core, question }: Props) {
  const { placebo } = core;
  return (
    <Panel id="placebo" title={placeboTitle(placebo)} sentence={placebo.sentence}>
      <PlaceboChart placebo={placebo} zone={question.zone.name} />
      <p className="small quiet">
        {placebo.lower !== null &&
          placebo.upper !== null &&
          `Changes that ${question.zone.name}’s rank cannot rule out: ${percentWords(placebo.lower)} to ${percentWords(placebo.upper)}. `}
        With {placebo.areas} areas, p cannot be below {numberWords(placebo.smallestP, 3)}.
      </p>
    </Panel>
  );
}

export function EventPanel({ core }: Props) {
  const { quarters, preTrend, sentence } = core.eventStudy;
  if (quarters.length === 0) return null;
  return (
    <Panel id="event-study" title="Before the start, and after" sentence={sentence}>
      <EventChart quarters={quarters} sentence={sentence} />
      {preTrend.biasLeftPercent !== null && (
        <p className="small quiet">
          A drift just too small to be noticed could shift the result by{' '}
          {numberWords(Math.abs(preTrend.biasLeftPercent))} points.
        </p>
      )}
    </Panel>
  );
}
