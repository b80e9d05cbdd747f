import { sayMissing, sayPeriod, sentencesOf } from '../demand/present-words.ts';
import type { Finding } from './findings.ts';
import type { Comparison } from './service.ts';

/** How a comparison is said: what stays beyond chance, and how many looks there were. */

const count = (value: number): string => value.toLocaleString('en-GB');

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

export function titleOf({ areas, asked }: Comparison): string {
  const [first, ...others] = areas.map(({ name }) => name);
  const beside = others.length === 0 ? '' : ` beside ${listed(others)}`;
  return `${first ?? ''}${beside}, ${sayPeriod(asked.period)}`;
}

const mostSaid = 2;

/** "Anti-social behaviour +14.8 per 1,000 people a year (95% interval +10.0 to +20.4)" */
function sayFinding({ row, difference }: Finding): string {
  const { value, lower, upper } = difference;
  if (typeof value !== 'number' || typeof lower !== 'number' || typeof upper !== 'number') return '';
  const number = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: row.decimals,
    maximumFractionDigits: row.decimals,
    signDisplay: 'exceptZero',
  });
  const unit = row.unit === 'percent' ? 'percentage points' : row.unit;
  const [said, low, high] = [value, lower, upper].map((one) => number.format(one).replace('-', '−'));
  return `${row.name} ${said ?? ''} ${unit} (95% interval ${low ?? ''} to ${high ?? ''})`;
}

export function sentenceOf(comparison: Comparison): string {
  const { areas, asked } = comparison;
  const shared = areas.slice(1).flatMap((area) => area.shared.sentence ?? []);
  return sentencesOf(...sayFound(comparison), ...shared, sayMissing(asked, false), bestFit);
}

const bestFit =
  'Whole small areas are added up, or shares of them (best fit), in every area alike: a drawn zone’s exact counts are not mixed in.';

/** Whether demand differs is what is asked first: all of it, then by whom, and only then who lives there. */
const rankOf = ({ code }: Finding['row']): number => (code === allDemand ? 0 : code.startsWith('agency-') ? 1 : 2);
const allDemand = 'all-demand';

/** That all demand could be chance is an answer too; null where it is said as a finding, or is not known. */
function sayNoDifference({ groups, findings }: Comparison, at: number): string | null {
  const row = groups.flatMap(({ rows }) => rows).find(({ code }) => code === allDemand);
  const difference = row?.differences[at];
  return difference != null && findings.isBeyondChance(difference) === false
    ? 'All demand is no different beyond chance'
    : null;
}

function sayFound(comparison: Comparison): string[] {
  const {
    areas,
    findings: { found, tested },
  } = comparison;
  const name = areas[0]?.name ?? '';
  if (areas.length === 1) return ['Choose another area to hold it against.'];
  if (tested === 0) return ['There is no difference that could be told from chance.'];
  const many = `${count(tested)} ${tested === 1 ? 'comparison' : 'comparisons'}`;
  if (found.length === 0) {
    return [`${name}: none of ${many} is beyond chance once all of them are judged together (Benjamini and Hochberg).`];
  }
  const against = areas.flatMap((_, at) => {
    const own = found
      .filter(({ area }) => area === at)
      .sort((one, other) => rankOf(one.row) - rankOf(other.row) || one.q - other.q);
    const none = sayNoDifference(comparison, at);
    const more = own.length > mostSaid ? `; and ${count(own.length - mostSaid)} more` : '';
    const [first] = own;
    return first === undefined
      ? []
      : [
          `${name} against ${first.difference.against}: ${[...(none === null ? [] : [none]), ...own.slice(0, mostSaid).map(sayFinding)].join('; ')}${more}.`,
        ];
  });
  const stay = `${count(found.length)} of ${many} ${found.length === 1 ? 'stays' : 'stay'} beyond chance`;
  return [
    ...against,
    `${stay} when at most a twentieth of such findings may be false (Benjamini and Hochberg); each interval is of one comparison alone.`,
  ];
}
