import type { CoreProblem } from '../features/runs/contract.ts';
import { eventStudy, type EventStudy } from '../statistics/event-study.ts';
import { preTrend, type PreTrend } from '../statistics/pre-trend.ts';
import { unlessImpossible } from './models.ts';
import type { Panel } from './panel.ts';
import { asPercent, percent, pWords } from './words.ts';

type Shown = CoreProblem['eventStudy'];

const quarterMonths = 3;
const reach = 1.96;
const fewestPlacebos = 19;
const none: Shown['preTrend'] = { p: null, slopePercent: null, detectableSlopePercent: null, biasLeftPercent: null };

/** Quarter by quarter: did zone and comparison areas part only after the start, or before it already? */
export function eventStudyOf(panel: Panel): Shown {
  const found = unlessImpossible(() => study(panel));
  if (found === null) {
    return { sentence: 'The quarter before the start has no counts to compare with.', quarters: [], preTrend: none };
  }
  const percentOf = (log: number | null): number | null => (log === null ? null : asPercent(Math.exp(log)));
  const quarters = found.periods.flatMap((one): Shown['quarters'] => {
    const { period, estimate, standardError, placeboLower, placeboUpper } = one;
    if (estimate === null) return [];
    const half = reach * (standardError ?? 0);
    return [
      {
        quarter: period,
        value: asPercent(Math.exp(estimate)),
        lower: standardError === null ? null : percentOf(estimate - half),
        upper: standardError === null ? null : percentOf(estimate + half),
        placeboLower: percentOf(placeboLower),
        placeboUpper: percentOf(placeboUpper),
      },
    ];
  });
  const trend = preTrendOf(found);
  const picked = panel.pickedLeftOut
    ? ' Quarters before the start are counted as if the months on which the place was picked were not there.'
    : '';
  return { sentence: `${sentenceOf(trend)}${picked}`, quarters, preTrend: trend === null ? none : shownTrend(trend) };
}

/**
 * Places are usually picked on the months just before the start: the quarter that all others are compared with is then the
 * last one before those, and not one that is missing, or at its worst.
 */
function study(panel: Panel): EventStudy {
  const { zone, areas, months, pickedLeftOut } = panel;
  const out = new Set(pickedLeftOut ? panel.picked : []);
  const kept = [...months.keys()].filter((at) => !out.has(at));
  const start = panel.startIndex - out.size;
  return eventStudy(
    [zone, ...areas.map(({ series }) => series)].map((series) => kept.map((at) => series[at] ?? null)),
    0,
    areas.map((_, at) => at + 1),
    {
      start,
      firstPeriod: -Math.ceil(start / quarterMonths),
      lastPeriod: Math.ceil((kept.length - start) / quarterMonths) - 1,
    },
  );
}

function preTrendOf(found: EventStudy): PreTrend | null {
  const kept = found.periods.flatMap(({ period, estimate }, at) =>
    estimate === null || period === -1 ? [] : [{ period, estimate, at }],
  );
  // Only the time before is tested: an area without a figure after the start is still one to rank among.
  const placebos = found.placebos
    .filter((row) => kept.every(({ period, at }) => period >= 0 || row[at] != null))
    .map((row) => kept.map(({ at }) => row[at] ?? 0));
  return unlessImpossible(() =>
    preTrend({
      periods: kept.map(({ period }) => period),
      estimates: kept.map(({ estimate }) => estimate),
      covariance: found.covariance,
      // With fewer, no rank could be rare, and a drift would never be seen.
      ...(placebos.length >= fewestPlacebos ? { placebos } : {}),
    }),
  );
}

const pOf = (trend: PreTrend): number => trend.placeboP ?? trend.p;

const shownTrend = (trend: PreTrend): Shown['preTrend'] => ({
  p: pOf(trend),
  slopePercent: asPercent(Math.exp(trend.slope)),
  detectableSlopePercent: asPercent(Math.exp(trend.detectableSlope)),
  biasLeftPercent: trend.biasLeft === null ? null : asPercent(Math.exp(trend.biasLeft)),
});

function sentenceOf(trend: PreTrend | null): string {
  if (trend === null) return 'Too few quarters before the start to see whether zone and comparison areas ran alike.';
  const p = pOf(trend);
  const apart =
    p <= 0.05
      ? `Zone and comparison areas ran apart already before the start (${pWords(p)}).`
      : `Before the start, zone and comparison areas ran alike as far as can be seen (${pWords(p)}).`;
  const seen = percent(asPercent(Math.exp(trend.detectableSlope)));
  return `${apart} A steady drift of ${seen} a quarter would have been noticed 4 times in 5.`;
}
