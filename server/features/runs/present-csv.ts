import { stringify } from 'csv-stringify/sync';
import { checkRows } from './present-csv-checks.ts';
import { limits, type Row } from './present-csv-row.ts';
import type { PublishedRecord } from './protect.ts';

const columns = [
  ...['evaluation', 'zone', 'strand', 'figure', 'place', 'name', 'value', 'lower', 'upper', 'confidence', 'p', 'q'],
  ...['unit', 'note', 'finding', 'plan_hash', 'input_hash', 'illustrative'],
];
const change = 'percent';

/** Every series and estimate of a record as tidy rows, for whoever wants to draw or check them. [c] is withheld. */
export function recordCsv(record: PublishedRecord): string {
  const { question, verdict, planHash, inputHash } = record;
  const about = {
    evaluation: question.evaluation,
    zone: question.zone.name,
    finding: verdict.finding,
    plan_hash: planHash,
    input_hash: inputHash,
    illustrative: record.isDemonstration ? 'invented figures' : '',
  };
  const rows = [...coreRows(record), ...displacementRows(record), ...resilienceRows(record), ...perceptionRows(record)];
  const left = record.coverage.leftOut.map(({ month, reason }): Row => ({
    strand: 'coverage',
    figure: 'month left out',
    place: month,
    value: null,
    unit: '',
    note: reason,
  }));
  const filled = [...rows, ...left].map((row) => ({
    ...about,
    ...row,
    confidence: row.confidence !== undefined ? row.confidence : typeof row.lower === 'number' ? 0.95 : null,
  }));
  return stringify(filled, { header: true, columns, escape_formulas: true, record_delimiter: 'windows' });
}

function coreRows({ core, question }: PublishedRecord): Row[] {
  if (core === null) return [];
  const strand = 'core problem';
  const place = question.zone.name;
  const { unit } = question;
  return [
    { strand, figure: 'change against comparison', place, ...limits(core.effect), p: core.placebo.p, unit: change },
    { strand, figure: 'incidents avoided', place, ...limits(core.avoided), unit },
    { strand, figure: 'observed after the start', place, value: core.observed, unit },
    { strand, figure: 'expected after the start', place, value: core.expected, unit },
    ...core.months.flatMap(({ month, observed, expected, lower, upper, leftOut }): Row[] => [
      { strand, figure: 'observed', place: month, value: observed, unit, note: leftOut ?? '' },
      { strand, figure: 'expected', place: month, value: expected, lower, upper, unit, note: leftOut ?? '' },
    ]),
    ...core.models.map((model): Row => ({
      strand,
      figure: 'estimate',
      place: model.code,
      name: model.name,
      ...limits(model),
      p: model.p,
      unit: change,
      note: [model.role, model.note].join('. '),
    })),
    ...checkRows(core),
    ...core.diagnostics.map(({ name, value, sentence }): Row => ({
      strand,
      figure: 'diagnostic',
      place: name,
      value,
      unit: '',
      note: sentence,
    })),
  ];
}

function displacementRows({ displacement }: PublishedRecord): Row[] {
  if (displacement === null) return [];
  const strand = 'displacement';
  const { net, weighted, quotient } = displacement;
  return [
    ...displacement.rings.map((ring): Row => ({
      strand,
      figure: 'ring',
      place: `${ring.fromMetres} to ${ring.toMetres} m`,
      ...limits(ring),
      p: ring.p,
      unit: change,
    })),
    ...(net === null ? [] : [{ strand, figure: 'zone and rings', place: '', ...limits(net), unit: change }]),
    ...(weighted === null
      ? []
      : [{ strand, figure: 'weighted displacement difference', place: '', ...limits(weighted), unit: 'incidents' }]),
    ...(quotient === null
      ? []
      : [{ strand, figure: 'weighted displacement quotient', place: '', ...limits(quotient), unit: 'ratio' }]),
  ];
}

function resilienceRows({ resilience }: PublishedRecord): Row[] {
  if (resilience === null) return [];
  const strand = 'resilience';
  const unit = 'standard deviations of the baseline year';
  const rows = resilience.indicators.flatMap((one): Row[] => {
    const about = { strand, place: one.code, name: one.name };
    const value = (figure: string, known: number | null): Row => ({
      ...about,
      figure,
      value: known ?? '[x]',
      unit: one.unit,
    });
    return [
      value('zone before', one.zone.before),
      value('zone after', one.zone.after),
      value('comparison before', one.comparison.before),
      value('comparison after', one.comparison.after),
      {
        ...about,
        figure: 'change against comparison',
        p: one.p,
        q: one.q,
        unit,
        note: one.caveat,
        ...(one.change === null ? { value: '[x]' } : limits(one.change)),
      },
    ];
  });
  const { index, robustness } = resilience;
  if (index === null) return rows;
  const whole: Row = { strand, figure: 'index', place: '', ...limits(index), p: index.p, unit };
  if (robustness === null) return [...rows, whole];
  const { weightsLower: lower, weightsUpper: upper, rank, leaveOneOut } = robustness;
  const spread = { place: '', confidence: null, note: 'Middle nine tenths of 1,000 sets of weights' };
  return [
    ...[...rows, whole],
    { strand, figure: 'index under other weights', value: index.value, lower, upper, ...spread, unit },
    ...(rank === null ? [] : [{ strand, figure: 'place among areas', ...limits(rank), ...spread, unit: 'place' }]),
    ...leaveOneOut.map(({ without, value }): Row => ({
      strand,
      figure: 'index without a measure',
      place: without,
      value,
      unit,
    })),
  ];
}

function perceptionRows({ perceptions }: PublishedRecord): Row[] {
  if (perceptions === null) return [];
  const strand = 'perceptions';
  return perceptions.questions.flatMap((one): Row[] => {
    const about = { strand, place: one.code, name: one.text };
    const cells = [
      ['zone before', one.zone.before],
      ['zone after', one.zone.after],
      ...(one.comparison === null
        ? []
        : ([
            ['comparison before', one.comparison.before],
            ['comparison after', one.comparison.after],
          ] as const)),
    ] as const;
    const isWithheld = [one.zone.before, one.zone.after].some(({ percent }) => percent === '[c]');
    return [
      ...cells.map(([figure, { percent, lower, upper, answered }]): Row => ({
        ...about,
        figure,
        value: percent,
        lower,
        upper,
        unit: change,
        note: `${answered} answers`,
      })),
      {
        ...about,
        figure: 'change against comparison',
        p: one.p,
        q: one.q,
        unit: 'percentage points',
        ...(one.change === null ? { value: isWithheld ? '[c]' : '[x]' } : limits(one.change)),
        note: one.flag,
      },
    ];
  });
}
