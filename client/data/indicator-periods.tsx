import type { IndicatorSummary } from '../../server/features/indicators/contract.ts';
import { lastBefore } from '../months.ts';
import { countWords, periodWords, plural } from '../words.ts';

type Period = IndicatorSummary['periods'][number];

/** What the areas of a period are called, one and many. */
const kindNames: Record<Period['areaKind'], [string, string]> = {
  brick: ['small area', 'small areas'],
  lsoa: ['LSOA', 'LSOAs'],
  msoa: ['MSOA', 'MSOAs'],
  ward: ['ward', 'wards'],
  district: ['district', 'districts'],
  pcn: ['Primary Care Network', 'Primary Care Networks'],
  msoa11: ['MSOA of 2011', 'MSOAs of 2011'],
  county: ['county or unitary authority', 'counties and unitary authorities'],
  trust: ['NHS trust', 'NHS trusts'],
  practice: ['GP practice', 'GP practices'],
};

export const areasWords = ({ areas, areaKind }: Pick<Period, 'areas' | 'areaKind'>): string =>
  `${countWords(areas)} ${kindNames[areaKind][areas === 1 ? 0 : 1]}`;

/** Withheld by the sender, and not there at all: two reasons for no figure, never one number. */
export const withoutWords = ({ missing, withheld }: Pick<Period, 'missing' | 'withheld'>): string =>
  [
    ...(withheld > 0 ? [`${countWords(withheld)} withheld [c]`] : []),
    ...(missing > withheld ? [`${countWords(missing - withheld)} not available [x]`] : []),
  ].join(', ');

const shownAtOnce = 60;

/** The periods of an indicator: their months, how many areas, how many without a figure and why, and where it broke. */
export function IndicatorPeriods({ indicator }: { indicator: IndicatorSummary }) {
  const { periods, sentence } = indicator;
  if (periods.length === 0) return <>{sentence}</>;
  const latest = periods.toSorted((one, other) => other.to.localeCompare(one.to));
  return (
    <details className="details">
      <summary>{sentence}</summary>
      <ul>
        {latest.slice(0, shownAtOnce).map((period) => {
          const without = withoutWords(period);
          return (
            <li key={`${period.areaKind} ${period.from} ${period.to}`}>
              {periodWords(period.from, lastBefore(period.to))}: {areasWords(period)}
              {without !== '' && `, of them ${without}`}
              {period.break !== null && <strong> Not comparable with before: {period.break}.</strong>}
            </li>
          );
        })}
      </ul>
      {latest.length > shownAtOnce && <p>And {plural(latest.length - shownAtOnce, 'earlier period')}.</p>}
    </details>
  );
}
