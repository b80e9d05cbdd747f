import type { CoreProblem } from '../features/runs/contract.ts';
import type { RatioModel } from '../statistics/ratio-model.ts';
import type { Panel } from './panel.ts';

const muchScatter = 2;
const rare = 0.05;

/** What a statistician asks of the headline model first. */
export function diagnostics(model: RatioModel, panel: Panel): CoreProblem['diagnostics'] {
  const { dispersion, diagnostics: residuals, rateRatio } = model;
  const { ljungBox, durbinWatson, autocorrelations } = residuals;
  const shares = panel.areas.map(({ series }) => panel.before.reduce((sum, at) => sum + (series[at] ?? 0), 0));
  const all = shares.reduce((sum, one) => sum + one, 0);
  return [
    {
      name: 'Dispersion',
      value: dispersion,
      sentence:
        dispersion > muchScatter
          ? 'Months scatter much more than chance alone would have them; the interval allows for it.'
          : 'Months scatter about as chance would have them.',
    },
    {
      name: 'Autocorrelation at one month',
      value: autocorrelations[0] ?? null,
      sentence: 'How alike neighbouring months are in what the model leaves unexplained; 0 is not at all.',
    },
    {
      name: 'Ljung–Box p, 12 months',
      value: ljungBox?.p ?? null,
      sentence:
        ljungBox === null
          ? 'Too few months to test for a pattern over time.'
          : ljungBox.p <= rare
            ? 'A pattern over time is left unexplained; the interval is widened for it.'
            : 'No pattern over time is left unexplained.',
    },
    { name: 'Durbin–Watson', value: durbinWatson, sentence: 'Near 2 where neighbouring months are unrelated.' },
    {
      name: 'Widening of the interval',
      value: rateRatio.standardErrors.widening,
      sentence: 'How much wider the interval is than one that takes months as unrelated.',
    },
    {
      name: 'Fewest comparison incidents for each of the zone’s',
      value: fewestForEach(panel),
      sentence: model.comparisonLargeEnough
        ? 'At least 10 in every month, as the model asks for.'
        : 'Fewer than 10 in some months: the comparison’s own scatter is not negligible, and the interval is a little too narrow.',
    },
    {
      name: 'Largest share of one comparison area',
      value: all > 0 ? Math.max(...shares) / all : null,
      sentence: 'Of the pool’s incidents before the start.',
    },
  ];
}

function fewestForEach({ zone, comparison, before, after }: Panel): number | null {
  const ratios = [...before, ...after]
    .filter((at) => (zone[at] ?? 0) > 0)
    .map((at) => (comparison[at] ?? 0) / (zone[at] ?? 1));
  return ratios.length === 0 ? null : Math.min(...ratios);
}
