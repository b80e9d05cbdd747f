import { limits, type Row } from './present-csv-row.ts';
import type { PublishedRecord } from './protect.ts';

type Core = NonNullable<PublishedRecord['core']>;

const strand = 'core problem';
const percent = 'percent';
const share = 'share';
/** Bounds of a spread: no confidence goes with them. */
const spread = { confidence: null };

/** The checks behind the headline: what other times, other areas, other outcomes and other mixes say. */
export function checkRows(core: Core): Row[] {
  return [...placeboRows(core), ...eventRows(core), ...syntheticRows(core), ...spikeRows(core)];
}

function placeboRows({ placebo, inTime, inOutcome, detectablePercent }: Core): Row[] {
  const { lower, upper, smallestP } = placebo;
  const other: Row[] =
    inOutcome === null
      ? []
      : [
          {
            strand,
            figure: 'outcome that the zone cannot affect',
            place: inOutcome.name,
            ...limits(inOutcome),
            p: inOutcome.p,
            unit: percent,
          },
        ];
  return [
    ...placebo.values.map(({ code, name, percent: value }): Row => ({
      strand,
      figure: 'placebo',
      place: code,
      name,
      value,
      unit: percent,
    })),
    { strand, figure: 'effects that placebos leave possible', place: '', value: null, lower, upper, unit: percent },
    { strand, figure: 'smallest p that so many areas can give', place: '', value: smallestP, unit: share },
    ...inTime.starts.map(({ start, percent: value }): Row => ({
      strand,
      figure: 'start that was not',
      place: start,
      value,
      unit: percent,
    })),
    ...other,
    { strand, figure: 'smallest fall found 4 times in 5', place: '', value: detectablePercent, unit: percent },
  ];
}

function eventRows({ eventStudy: { quarters, preTrend } }: Core): Row[] {
  const before = 'before the start';
  return [
    ...quarters.flatMap((one): Row[] => {
      const place = String(one.quarter);
      const [lower, upper] = [one.placeboLower, one.placeboUpper];
      return [
        { strand, figure: 'quarter from the start', place, ...limits(one), unit: percent },
        { strand, figure: 'quarter among placebos', place, value: null, lower, upper, ...spread, unit: percent },
      ];
    }),
    { strand, figure: 'drift a quarter', place: before, value: preTrend.slopePercent, p: preTrend.p, unit: percent },
    {
      strand,
      figure: 'drift that would have been noticed',
      place: before,
      unit: percent,
      value: preTrend.detectableSlopePercent,
    },
    { strand, figure: 'bias that it would leave', place: before, value: preTrend.biasLeftPercent, unit: percent },
  ];
}

function syntheticRows({ synthetic }: Core): Row[] {
  const { weights, fit, pMeanGap, pRatio, leaveOneOut, months } = synthetic;
  const unit = 'share of the mean before';
  const range: Row[] =
    leaveOneOut === null
      ? []
      : [{ strand, figure: 'mix without one area', place: '', value: null, ...leaveOneOut, ...spread, unit: percent }];
  return [
    ...weights.map(({ code, name, weight }): Row => ({
      strand,
      figure: 'weight in the mix',
      place: code,
      name,
      value: weight,
      unit: share,
    })),
    { strand, figure: 'fit of the mix', place: '', value: fit, unit: 'share of the zone’s own spread' },
    { strand, figure: 'p of the mean gap', place: '', value: pMeanGap, p: pMeanGap, unit: share },
    { strand, figure: 'p of the ratio of gaps', place: '', value: pRatio, p: pRatio, unit: share },
    ...range,
    ...months.flatMap(({ month, zone, synthetic: mix }): Row[] => [
      { strand, figure: 'zone on the index', place: month, value: zone, unit },
      { strand, figure: 'mix on the index', place: month, value: mix, unit },
    ]),
  ];
}

function spikeRows({ spike }: Core): Row[] {
  const row = (figure: string, value: number | null, unit = percent): Row => ({
    strand,
    figure,
    place: '',
    value,
    unit,
  });
  return [
    row('change since the high figures', spike.seenPercent),
    row('change to be expected anyway', spike.expectedAnywayPercent),
    row('change that is left', spike.correctedPercent),
    row('part of the fall to be expected anyway', spike.shareExpectedAnyway, share),
  ];
}
