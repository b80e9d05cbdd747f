import type { FunnelAnswer } from '../../server/features/profiles/contract.ts';
import { axisTicks } from '../charts/axis.ts';
import { isNumber } from '../words.ts';

export interface FunnelScale {
  x: (size: number) => number;
  y: (value: number) => number;
  xTicks: number[];
  yTicks: number[];
}

export const funnelBox = { width: 480, height: 330, left: 52, right: 26, top: 12, bottom: 50 } as const;

/** Sizes from the smallest area to the largest, values from 0 to the highest; lines that reach above are cut at the top. */
export const funnelScale = (
  { points, limits }: Pick<FunnelAnswer, 'points' | 'limits'>,
  own: { size: number; value: number } | null,
): FunnelScale => {
  const { width, height, left, right, top, bottom } = funnelBox;
  const shown = [...(own === null ? [] : [own]), ...points].flatMap(({ value, size }) =>
    isNumber(value) ? [{ value, size }] : [],
  );
  const largest = Math.max(...shown.map(({ size }) => size), 1);
  const highest = Math.max(...shown.map(({ value }) => value), limits[Math.floor(limits.length / 8)]?.upper998 ?? 0);
  const xTicks = axisTicks(largest, 5);
  const yTicks = axisTicks(highest, 4);
  const [xEnd, yEnd] = [xTicks.at(-1) ?? 1, yTicks.at(-1) ?? 1];
  return {
    x: (size) => left + (size / xEnd) * (width - left - right),
    y: (value) => top + (1 - Math.min(1, Math.max(0, value / yEnd))) * (height - top - bottom),
    xTicks,
    yTicks,
  };
};

type Limit = FunnelAnswer['limits'][number];

export const linePath = (
  limits: readonly Limit[],
  which: Exclude<keyof Limit, 'size'>,
  { x, y }: FunnelScale,
): string =>
  limits.map((one, at) => `${at === 0 ? 'M' : 'L'}${x(one.size).toFixed(1)} ${y(one[which]).toFixed(1)}`).join('');
