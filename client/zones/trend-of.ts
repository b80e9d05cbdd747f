import type { ProfileAnswer } from '../../server/features/demand/contract.ts';
import type { TrendPoint } from './trend-shape.ts';

/** Whether the figures are of points inside the line, because no whole brick belongs to the zone. */
export const isExact = ({ basis }: Pick<ProfileAnswer, 'basis'>): boolean => basis.method === 'exact';

/** The months of a profile on the basis of its headline, so that the line and the figure above it count alike. */
export const trendOf = (profile: Pick<ProfileAnswer, 'trend' | 'basis'>): TrendPoint[] =>
  profile.trend.map(({ month, count, exact }) => ({ month, count: isExact(profile) ? exact : count }));
