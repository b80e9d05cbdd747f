import type { ProfileIndicator } from './contract.ts';
import type { IndicatorTold } from './profile.ts';
import { sayValue, tidyLimits } from './present-words.ts';

export function presentTrend({ trend, facts }: IndicatorTold): ProfileIndicator['trend'] {
  return {
    direction: trend.direction,
    standing: trend.standing,
    points: trend.points.map(({ period, told, isBreak }) => ({
      period,
      ...tidyLimits(told),
      isBreak,
    })),
    sentence: sayTrend({ trend, facts }),
  };
}

const words = { rising: 'It has risen', falling: 'It has fallen' } as const;

function sayTrend({ trend, facts }: Pick<IndicatorTold, 'trend' | 'facts'>): string {
  const { direction, whyNot, points, breaks } = trend;
  const broken = breaks.map((text) => ` Counted in another way: ${text.replace(/[.\s]+$/, '')}.`).join('');
  if (direction === 'not-known') return `${whyNot ?? 'No trend is told.'}${broken}`;
  const shown = points.filter(({ told }) => typeof told.value === 'number');
  const [first, last] = [shown[0], shown.at(-1)];
  const over =
    first === undefined || last === undefined
      ? ''
      : `, from ${sayValue(first.told.value, facts)} in ${first.period} to ${sayValue(last.told.value, facts)} in ${last.period}`;
  const said = direction === 'no-clear-change' ? 'No clear change' : `${words[direction]} by more than chance`;
  return `${said}${over}.${broken}`;
}
