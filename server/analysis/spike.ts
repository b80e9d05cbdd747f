import type { CoreProblem } from '../features/runs/contract.ts';
import { regressionToTheMean } from '../statistics/regression-to-the-mean.ts';
import { unlessImpossible } from './models.ts';
import { total, type Panel, type Series } from './panel.ts';
import { percent } from './words.ts';

type Spike = CoreProblem['spike'];

const nothing: Spike = {
  sentence: 'Areas differ no more than chance makes them, so a return from a spike cannot be told apart.',
  seenPercent: null,
  expectedAnywayPercent: null,
  correctedPercent: null,
  shareExpectedAnyway: null,
};
const yearMonths = 12;

/**
 * How much of the change was to be expected of a place with such figures, whatever was done there? Where the plan says on
 * which months the place was picked and others are known, its own earlier level answers; else areas with such a year do.
 */
export function spike(panel: Panel): Spike {
  return panel.pickedLeftOut ? fromEarlierLevel(panel) : (unlessImpossible(() => fromOtherAreas(panel)) ?? nothing);
}

function fromEarlierLevel(panel: Panel): Spike {
  const { zoneWhole, comparisonWhole, picked, before, after } = panel;
  const perMonth = (series: Series, places: number[]): number => total(series, places) / places.length;
  const high = perMonth(zoneWhole, picked);
  const now = perMonth(zoneWhole, after);
  const elsewhere = perMonth(comparisonWhole, after) / perMonth(comparisonWhole, before);
  const usual = perMonth(zoneWhole, before) * elsewhere;
  if (!(high > 0 && usual > 0)) return { ...nothing, sentence: 'Nothing was counted in the months it was picked on.' };
  return said({
    seen: now / high - 1,
    expected: usual / high - 1,
    corrected: now / usual - 1,
    from: 'from its earlier level',
    since: 'the months on which it was picked',
  });
}

function fromOtherAreas(panel: Panel): Spike {
  const { zoneWhole, areas, before, picked, after } = panel;
  const year = (picked.length > 0 ? picked : before).slice(-yearMonths);
  const scale = year.length / after.length;
  const counts = [zoneWhole, ...areas.map(({ whole }) => whole)].map((series) => ({
    before: total(series, year),
    // Brought to as many months, so that a percentage compares like with like.
    after: total(series, after) * scale,
  }));
  const found = regressionToTheMean(counts, [0]);
  const { expectedAfter, naiveChange, correctedChange } = found;
  if (expectedAfter === null || naiveChange === null || correctedChange === null) return nothing;
  return said({
    seen: naiveChange,
    expected: expectedAfter / found.before - 1,
    corrected: correctedChange,
    from: 'of areas with such a year',
    since: 'the year before',
  });
}

function said(found: { seen: number; expected: number; corrected: number; from: string; since: string }): Spike {
  const { seen, expected, corrected, from, since } = found;
  const share = seen < 0 ? Math.min(1, Math.max(0, expected / seen)) : null;
  const [seenPercent, expectedAnywayPercent, correctedPercent] = [100 * seen, 100 * expected, 100 * corrected];
  const part =
    share === null
      ? 'there was no fall to explain'
      : `${Math.round(100 * share)}% of the fall was to be expected anyway`;
  return {
    sentence:
      `Against ${since} the change is ${percent(seenPercent)}; ${percent(expectedAnywayPercent)} was to be expected ` +
      `${from}, so ${part}. What is left is ${percent(correctedPercent)}.`,
    seenPercent,
    expectedAnywayPercent,
    correctedPercent,
    shareExpectedAnyway: share,
  };
}
