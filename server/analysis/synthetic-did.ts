import { logRateIndex } from '../statistics/log-rate-index.ts';
import { syntheticDidPlacebos } from '../statistics/synthetic-did-placebos.ts';
import { type Model, unlessImpossible } from './models.ts';
import type { Panel } from './panel.ts';
import { asPercent } from './words.ts';

/** The mix of areas and the before-and-after difference together. */
export function syntheticDidModel(panel: Panel): Model | null {
  const areas = panel.areas.filter(({ series }) => panel.before.some((at) => (series[at] ?? 0) > 0));
  const found = unlessImpossible(() => {
    const outcomes = [panel.zone, ...areas.map(({ series }) => series)].map((one) =>
      logRateIndex(one, panel.startIndex),
    );
    return syntheticDidPlacebos({ outcomes, prePeriods: panel.startIndex }, 0);
  });
  if (found === null) return null;
  return {
    code: 'synthetic-did',
    name: 'Mix and difference together',
    role: 'agreement',
    value: asPercent(Math.exp(found.result.estimate)),
    lower: null,
    upper: null,
    p: found.rank.p,
    note: '',
    page: 'synthetic-difference-in-differences.md',
  };
}
