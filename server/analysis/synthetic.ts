import type { CoreProblem } from '../features/runs/contract.ts';
import { logRateIndex } from '../statistics/log-rate-index.ts';
import { leaveOneOut, placebosFrom } from '../statistics/synthetic-placebos.ts';
import { matchingOnOutcomes } from '../statistics/synthetic-control.ts';
import { type Model, unlessImpossible } from './models.ts';
import type { Panel, Series } from './panel.ts';
import { asPercent, percent, pWords } from './words.ts';

export interface Synthetic {
  shown: CoreProblem['synthetic'];
  model: Model | null;
}

const nothing: CoreProblem['synthetic'] = {
  sentence: 'A mix of comparison areas could not be made from these months.',
  usable: false,
  weights: [],
  fit: null,
  pMeanGap: null,
  pRatio: null,
  leaveOneOut: null,
  months: [],
};
const smallestShown = 0.001;

/** The mix of comparison areas that moved as the zone did before the start, each area's own level taken away first. */
export function synthetic(panel: Panel): Synthetic {
  return unlessImpossible(() => mixed(panel)) ?? { shown: nothing, model: null };
}

function mixed(panel: Panel): Synthetic {
  const { startIndex, months } = panel;
  // An area without an incident before the start has no scale on which it could be mixed.
  const areas = panel.areas.filter(({ series }) => panel.before.some((at) => (series[at] ?? 0) > 0));
  const index = (series: Series): (number | null)[] => logRateIndex(series, startIndex);
  const series = [panel.zone, ...areas.map((area) => area.series)].map(index);
  const matching = matchingOnOutcomes({ outcomes: series, prePeriods: startIndex });
  const { control, byMeanGap, byRmspeRatio } = placebosFrom(matching, 0);
  const leaveOne = unlessImpossible(() => leaveOneOut(matching, control));
  const effect = asPercent(Math.exp(control.meanGap));
  const shown: CoreProblem['synthetic'] = {
    sentence: sentenceOf(control.usable, effect, byMeanGap.p, control.leansOnOne),
    usable: control.usable,
    weights: control.weights
      .map((weight, at) => ({ code: areas[at]?.code ?? '', name: areas[at]?.name ?? '', weight }))
      .filter(({ weight }) => weight >= smallestShown)
      .sort((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1)),
    fit: control.relativeFit,
    pMeanGap: byMeanGap.p,
    pRatio: byRmspeRatio?.p ?? null,
    leaveOneOut: leaveOne && {
      lower: asPercent(Math.exp(leaveOne.lowest)),
      upper: asPercent(Math.exp(leaveOne.highest)),
    },
    months: months.map((month, at) => {
      const own = series[0]?.[at] ?? null;
      const gap = control.gaps[at] ?? null;
      const mix = own === null || gap === null ? null : Math.exp(own - gap);
      return { month, zone: own === null ? null : Math.exp(own), synthetic: mix };
    }),
  };
  const model: Model = {
    code: 'synthetic-control',
    name: 'Mix of comparison areas',
    role: control.usable ? 'agreement' : 'shown only',
    value: effect,
    lower: null,
    upper: null,
    p: byMeanGap.p,
    note: control.usable ? '' : 'No mix follows the zone before the start well enough, so nothing rests on it.',
    page: 'synthetic-control.md',
  };
  return { shown, model };
}

function sentenceOf(usable: boolean, effect: number, p: number, leansOnOne: boolean): string {
  if (!usable) return 'No mix of comparison areas follows the zone before the start well enough to check against.';
  const lean = leansOnOne ? ' More than half of the mix is one area, so it leans on that area.' : '';
  return `Against the mix of comparison areas that moved as the zone did before the start, the change is ${percent(effect)} (${pWords(p)}).${lean}`;
}
