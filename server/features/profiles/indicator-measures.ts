import type { FootprintKind, Period } from '../words/contract.ts';
import { addMonths, sayMonths } from '../words/months.ts';
import type { AreaKind, PeriodSummary, ValueRow } from '../indicators/store.ts';
import { columnSums } from './columns.ts';
import type { Ground } from './ground.ts';
import { type IndicatorReader, type KnownIndicator, statisticOf } from './indicator-ground.ts';
import { type Facts, type Measure, noSums, type Sums, type TrendPoint } from './measure.ts';
import { recentPoints } from '../../statistics/recent-trend.ts';

/** An indicator needs to be known of three quarters of the people, as where zones are evaluated. */
const leastKnownShare = 0.75;

/** Kinds that both indicators and footprints have. */
type Source = Extract<AreaKind, FootprintKind>;

/** What an area of a kind may be added up from, the finest first: areas that are much smaller than it. */
const finerKinds = (kind: FootprintKind): Source[] => {
  if (kind === 'brick') return ['brick'];
  if (kind === 'lsoa') return ['brick'];
  const large = ['district', 'pcn', 'policing-area', 'health-neighbourhood'].includes(kind);
  return large ? ['brick', 'lsoa', 'ward', 'msoa'] : ['brick', 'lsoa'];
};

/** Every indicator that is of this very kind of area or can be added up to it. */
export async function indicatorMeasures(
  reader: IndicatorReader,
  ground: Ground,
  kind: FootprintKind,
  period: Period,
): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const indicator of await reader.all()) {
    const made = await measureOf(reader, ground, kind, period, indicator);
    if (made !== null) measures.push(made);
  }
  return measures;
}

export const pillarGroup = (pillar: string): { code: string; name: string } => ({
  code: `pillar-${pillar.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`,
  name: pillar,
});

async function measureOf(
  reader: IndicatorReader,
  ground: Ground,
  kind: FootprintKind,
  period: Period,
  indicator: KnownIndicator,
): Promise<Measure | null> {
  const { periods } = indicator;
  const own = periods.filter((one) => one.area_kind === kind);
  const source =
    own.length > 0 ? (kind as Source) : finerKinds(kind).find((one) => periods.some((p) => p.area_kind === one));
  if (source === undefined) return null;
  const ofKind = periods.filter((one) => one.area_kind === source).sort(byEnd);
  const until = ofKind.filter(({ to }) => to <= period.to);
  const shown = until.at(-1);
  const facts = (statistic: Facts['statistic']): Facts => factsOf(indicator, statistic, source, kind);
  if (shown === undefined) {
    const whyNone = `No figures have come for a period that ended by ${sayMonths(addMonths(period.to, -1), addMonths(period.to, -1))}.`;
    return { ...nowhere, facts: facts('rate'), period: 'None', whyNone };
  }
  // Only periods as long as the one shown are held against it.
  const recent = until.filter((one) => lengthOf(one) === lengthOf(shown)).slice(-recentPoints);
  const isOwn = source === kind && kind !== 'brick';
  const read = (one: PeriodSummary) =>
    isOwn ? printedOf(reader, indicator, one) : addedUpOf(reader, ground, indicator, source, one);
  const now = await read(shown);
  const points = await Promise.all(
    recent.map(async (one, at): Promise<TrendPoint> => {
      const made = one.id === shown.id ? now : await read(one);
      const brokenBy = at === 0 ? null : one.break_note;
      return { period: sayPeriod(one), brokenBy, isMixed: false, of: (area) => made.of(area)(0) };
    }),
  );
  return {
    facts: facts(now.statistic),
    period: sayPeriod(shown),
    whyNone: null,
    leastKnown: isOwn ? 0 : leastKnownShare,
    of: now.of,
    whole: now.whole,
    points,
    isPrinted: isOwn,
  };
}

const nowhere: Omit<Measure, 'facts' | 'period' | 'whyNone'> = {
  leastKnown: 1,
  of: () => () => noSums,
  whole: null,
  points: [],
  isPrinted: false,
};

type Read = Pick<Measure, 'of' | 'whole'> & { statistic: Facts['statistic'] };

async function addedUpOf(
  reader: IndicatorReader,
  ground: Ground,
  { row }: KnownIndicator,
  source: Source,
  period: PeriodSummary,
): Promise<Read> {
  const { columns, statistic } = await reader.columns(ground, row, source, period.id);
  const of = columnSums(columns);
  return { of, whole: of(ground.whole)(0), statistic };
}

async function printedOf(reader: IndicatorReader, { row }: KnownIndicator, period: PeriodSummary): Promise<Read> {
  const values = await reader.values(period.id);
  const sums = (value: ValueRow | undefined): Sums => (value === undefined ? noSums : sumsOf(value, row.per));
  return {
    of: (group) => (area) => sums(values.get(group.codes[area] ?? '')),
    whole: wholeOfValues([...values.values()]),
    statistic: statisticOf(row, values.values()),
  };
}

/** A printed value that is not its counts’ own, such as a standardised rate, keeps the publisher’s limits or has none. */
function sumsOf(row: ValueRow, per: number): Sums {
  const { numerator, denominator, value, missing } = row;
  if (missing !== null) return { ...noSums, missing };
  const hasCounts = numerator !== null && denominator !== null && denominator > 0;
  const made = hasCounts ? (numerator / denominator) * per : null;
  const isOwn = made !== null && (value === null || Math.abs(value - made) <= rounding * Math.max(1, Math.abs(made)));
  const shown = value ?? made;
  if (shown === null) return noSums;
  return {
    counts: hasCounts ? [{ count: numerator, weight: 1 }] : [],
    denominator: denominator ?? 0,
    known: 1,
    missing: null,
    printed: isOwn && row.lower === null ? null : { value: shown, lower: row.lower, upper: row.upper },
  };
}
const rounding = 0.005;

/** All areas of the kind together; null where any of them has no counts, so that a part would look like the whole. */
function wholeOfValues(values: readonly ValueRow[]): Sums | null {
  if (values.length === 0 || values.some(({ numerator, denominator }) => numerator === null || denominator === null)) {
    return null;
  }
  const sum = (of: (row: ValueRow) => number | null): number => values.reduce((all, row) => all + (of(row) ?? 0), 0);
  return {
    counts: [{ count: sum((row) => row.numerator), weight: 1 }],
    denominator: sum((row) => row.denominator),
    known: 1,
    missing: null,
    printed: null,
  };
}

function factsOf({ row }: KnownIndicator, statistic: Facts['statistic'], source: Source, kind: FootprintKind): Facts {
  const addedUp =
    source === kind
      ? null
      : `Added up from figures by ${source === 'brick' ? 'small area' : source.toUpperCase()}, each shared out by people where it lies across a border.`;
  return {
    code: row.code,
    name: row.name,
    group: pillarGroup(row.pillar).code,
    unit: row.unit,
    per: row.per,
    goodDirection: row.good_direction,
    decimals: 1,
    statistic,
    source: row.source,
    caveat: row.caveat === '' ? null : row.caveat,
    definition: [
      statistic === 'mean'
        ? 'A value as published, averaged by people.'
        : `Numerator ÷ denominator × ${row.per.toLocaleString('en-GB')}, as the source defines them.`,
      addedUp,
    ]
      .filter((sentence) => sentence !== null)
      .join(' '),
    withheldUpTo: row.withheld_up_to,
  };
}

const sayPeriod = ({ from, to }: { from: string; to: string }): string => sayMonths(from, addMonths(to, -1));
const byEnd = (one: PeriodSummary, other: PeriodSummary): number =>
  one.to === other.to ? other.from.localeCompare(one.from) : one.to.localeCompare(other.to);
const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
const lengthOf = ({ from, to }: PeriodSummary): number => numberOf(to) - numberOf(from);
