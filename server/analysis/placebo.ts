import type { CoreProblem } from '../features/runs/contract.ts';
import { placeboInSpace, type PlaceboRank } from '../statistics/placebo-in-space.ts';
import { placeboInterval } from '../statistics/placebo-interval.ts';
import type { Panel, Series } from './panel.ts';
import { total } from './panel.ts';
import { asPercent, countOf, pWords } from './words.ts';

/** The rank of one series among the comparison areas, all over the same months. */
export function placeboOf(panel: Panel, series: Series, side: 'two-sided' | 'fall' = 'two-sided'): PlaceboRank {
  return placeboInSpace(countsOf(panel, series), 0, poolOf(panel), side === 'fall' ? { oneSided: 'reduction' } : {});
}

function countsOf(panel: Panel, series: Series) {
  return [series, ...panel.areas.map((area) => area.series)].map((one) => ({
    before: total(one, panel.before),
    after: total(one, panel.after),
  }));
}

const poolOf = (panel: Panel): number[] => panel.areas.map((_, at) => at + 1);

/** The headline test, with every area's change, so that the picture and the p are of one making. */
export function placebo(
  panel: Panel,
  zone: { code: string; name: string },
  side: 'two-sided' | 'fall',
): CoreProblem['placebo'] {
  const found = placeboOf(panel, panel.zone, side);
  const band = placeboInterval(countsOf(panel, panel.zone), 0, poolOf(panel));
  const p = side === 'fall' ? (found.oneSidedP ?? found.p) : found.p;
  const areas = found.statistics.length;
  const rank = Math.round(p * areas);
  const who = [zone, ...panel.areas];
  return {
    sentence:
      `Of ${areas} areas, the zone among them, ${countOf(rank, 'changed', 'changed')} this much` +
      `${side === 'fall' ? ' downwards' : ''} (${pWords(p)}).`,
    p,
    rank,
    areas,
    smallestP: found.smallestP,
    lower: band.lower === null ? null : asPercent(Math.exp(band.lower)),
    upper: band.upper === null ? null : asPercent(Math.exp(band.upper)),
    values: found.statistics.map((statistic, at) => ({
      code: who[at]?.code ?? '',
      name: who[at]?.name ?? '',
      percent: asPercent(Math.exp(statistic)),
      isZone: at === 0,
    })),
  };
}
