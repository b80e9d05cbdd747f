import type { ProfileAnswer } from '../../server/features/demand/contract.ts';
import type { TrendPoint } from './trend-shape.ts';

/** The months of a profile by whole bricks; by exact count when the zone has no brick, so that its line is not all gaps. */
export const trendOf = (profile: Pick<ProfileAnswer, 'trend' | 'headline'>): TrendPoint[] => {
  const hasBestFit = typeof profile.headline.count === 'number';
  return profile.trend.map(({ month, count, exact }) => ({ month, count: hasBestFit ? count : exact }));
};
