import { Refusal } from '../../refusal.ts';
import type { DemandFormat } from '../rows.ts';
import { areaCodeOf, categoryReader, issue, postcodeOf, shortened } from './cells.ts';
import { pointFromDegrees, pointFromGrid } from './point.ts';
import type { PointOrFault } from './point.ts';
import { contentHash, referenceHasher } from './row-hash.ts';
import { checkTime, timeColumns, timeReader } from './row-time.ts';

export const templateColumns = [
  'month',
  'date',
  'period',
  'category',
  'count',
  'longitude',
  'latitude',
  'easting',
  'northing',
  'postcode',
  'area_code',
  'reference',
] as const;

type TemplateColumn = (typeof templateColumns)[number];

const withheldMark = '[c]';
const notAvailableMark = '[x]';

/** The documented partner template (docs/data/partner-template.md): one row an incident, or one row a count. */
export const partnerTemplate: DemandFormat = {
  code: 'partner-template',
  name: 'partner template',
  expects:
    'category, month or date (or period), and a location: longitude and latitude, easting and northing, postcode or area_code',

  recognises(header) {
    const names = header.map(columnName);
    return names.includes('category') && timeColumns.some((name) => names.includes(name));
  },

  parser(header, keys) {
    const names = header.map(columnName);
    const length = keys.period ?? 'month';
    checkColumns(header, names);
    checkTime(names, length);
    const at = Object.fromEntries(templateColumns.map((name) => [name, names.indexOf(name)])) as Record<
      TemplateColumn,
      number
    >;
    const cell = (fields: string[], name: TemplateColumn) => (at[name] < 0 ? '' : (fields[at[name]] ?? '').trim());
    const referenceOf = referenceHasher(keys.referenceKey);
    const categoryOf = categoryReader();
    const timeOf = timeReader(timeColumns.find((name) => at[name] >= 0) ?? 'month', length);
    const [first, second, readPoint]: [TemplateColumn, TemplateColumn, (a: string, b: string) => PointOrFault] =
      at.longitude >= 0 ? ['longitude', 'latitude', pointFromDegrees] : ['easting', 'northing', pointFromGrid];

    return (fields, line) => {
      const time = timeOf(cell(fields, timeOf.column), line);
      if ('reason' in time) return time;
      const { month, weekday, hour } = time;

      const category = categoryOf(cell(fields, 'category'));
      if (typeof category !== 'string') return issue(line, category.fault, 'category', cell(fields, 'category'));

      const countCell = at.count < 0 ? '1' : cell(fields, 'count');
      const count = countOf(countCell);
      if (typeof count === 'string') return issue(line, count, 'count', countCell);

      const point = readPoint(cell(fields, first), cell(fields, second));
      if (typeof point === 'string') {
        return issue(line, point, `${first}, ${second}`, `${cell(fields, first)}, ${cell(fields, second)}`);
      }

      const areaCode = areaCodeOf(cell(fields, 'area_code'));
      const postcode = postcodeOf(cell(fields, 'postcode'));
      const reference = referenceOf(cell(fields, 'reference'));
      const content = contentHash({ month, category, count, point, areaCode, postcode, reference, weekday, hour });
      return { line, month, category, count, weekday, hour, point, areaCode, postcode, reference, content };
    };
  },
};

/** A whole number; null where the sender withheld it, which is not 0; else the reason why it is none. */
function countOf(cell: string): number | null | 'not-available-from-sender' | 'count-invalid' {
  if (/^\d{1,9}$/.test(cell)) return Number(cell);
  if (cell.toLowerCase() === withheldMark) return null;
  return cell.toLowerCase() === notAvailableMark ? 'not-available-from-sender' : 'count-invalid';
}

/** 'Area code' and 'AREA-CODE' are 'area_code'. */
function columnName(printed: string): string {
  return printed.trim().toLowerCase().replace(/[\s-]/g, '_');
}

/**
 * An unknown column is refused, not skipped: a misspelt 'counts' would otherwise turn every row into one incident, and a
 * column of names or birth dates has no business here.
 */
function checkColumns(header: string[], names: string[]): void {
  const refuse = (detail: string, column: number) => {
    throw new Refusal('file-unreadable', detail, [{ detail, line: 1, column }]);
  };
  const known: readonly string[] = templateColumns;
  names.forEach((name, index) => {
    const printed = shortened(header[index] ?? '');
    if (name === '') refuse(`Column ${index + 1} of the header has no name.`, index + 1);
    if (names.indexOf(name) < index) refuse(`The header has the column "${printed}" twice.`, index + 1);
    if (!known.includes(name)) {
      refuse(
        `The partner template has no column "${printed}"; remove it, or name it as one of: ${known.join(', ')}.`,
        index + 1,
      );
    }
  });
  const has = (name: TemplateColumn) => names.includes(name);
  const times = timeColumns.filter(has);
  if (times.length > 1) {
    refuse(`Give one of month, date and period, not ${times.join(' and ')}.`, names.indexOf(times[1] ?? '') + 1);
  }
  if (has('longitude') !== has('latitude')) refuse('Give both longitude and latitude, or neither.', 1);
  if (has('easting') !== has('northing')) refuse('Give both easting and northing, or neither.', 1);
  if (has('longitude') && has('easting')) {
    refuse('Give longitude and latitude, or easting and northing, not both pairs.', names.indexOf('easting') + 1);
  }
  if (!(has('longitude') || has('easting') || has('postcode') || has('area_code'))) {
    refuse(`A location column is needed; the template has ${partnerTemplate.expects}.`, 1);
  }
}
