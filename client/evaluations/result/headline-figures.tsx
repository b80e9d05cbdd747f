import type { CoreProblem, RunRecord } from '../../../server/features/runs/contract.ts';
import { figureSentence } from '../../words.ts';
import { chanceWords, estimateWords, numberWords, percentWords, rangeWords } from '../numbers.ts';
import { endsOf, linear, roundTicks, thinned } from '../charts/scales.ts';
import { useWidth } from '../charts/use-width.ts';

/** Four figures that a board asks for, each with how sure it is. */
export function HeadlineFigures({ core, question }: { core: CoreProblem; question: RunRecord['question'] }) {
  const { avoided, placebo } = core;
  const isMore = avoided.value < 0;
  const whole = (value: number): string => numberWords(isMore ? -value : value);
  const between = isMore ? { lower: avoided.upper, upper: avoided.lower } : avoided;
  return (
    <dl className="headlines figures">
      <div className="headline headline--effect">
        <dt>Change against comparison, 95% interval</dt>
        <dd>
          <EffectLine effect={core.effect} />
        </dd>
      </div>
      <div className="headline">
        <dd>{whole(avoided.value)}</dd>
        <dt>
          {question.unit} {isMore ? 'more than expected' : 'avoided'}, {rangeWords(between, whole) ?? 'no interval'}
        </dt>
      </div>
      <div className="headline">
        <dd>{figureSentence(core.observed)}</dd>
        <dt>
          {question.unit} observed; {numberWords(core.expected)} expected
        </dt>
      </div>
      <div className="headline">
        <dd>
          {placebo.rank} of {placebo.areas}
        </dd>
        <dt>areas changed this much; {chanceWords(placebo.p)}</dt>
      </div>
    </dl>
  );
}

function EffectLine({ effect }: { effect: CoreProblem['effect'] }) {
  const [holder, width] = useWidth<HTMLDivElement>(300);
  const { value, lower, upper } = effect;
  const ticks = roundTicks(Math.min(0, value, lower ?? 0), Math.max(0, value, upper ?? 0), 3);
  const scale = linear(...endsOf(ticks), 24, width - 28);
  return (
    <div ref={holder}>
      <svg
        className="chart__svg"
        viewBox={`0 0 ${String(width)} 62`}
        width={width}
        height={62}
        role="img"
        aria-label={estimateWords(effect)}
      >
        {thinned(ticks, width, 60).map((tick) => (
          <g key={tick}>
            <path className={tick === 0 ? 'chart-start' : 'chart-grid'} d={`M${scale(tick).toFixed(1)} 2V34`} />
            <text
              className="chart-text"
              x={scale(tick)}
              y={54}
              textAnchor={tick === 0 && scale(0) > width - 60 ? 'end' : 'middle'}
              dx={tick === 0 && scale(0) > width - 60 ? 26 : 0}
            >
              {tick === 0 ? 'no change' : percentWords(tick)}
            </text>
          </g>
        ))}
        <g className="mark mark--strong">
          {lower !== null && upper !== null && (
            <path className="mark__line" d={`M${scale(lower).toFixed(1)} 18H${scale(upper).toFixed(1)}`} />
          )}
          <circle className="mark__dot" cx={scale(value)} cy={18} r={8} />
        </g>
      </svg>
    </div>
  );
}
