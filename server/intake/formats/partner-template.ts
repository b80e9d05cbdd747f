import { Refusal } from '../../refusal.ts';
import type { DemandFormat } from '../rows.ts';
import { areaCodeOf, categoryReader, issue, postcodeOf, shortened } from './cells.ts';
import { monthOf, monthOfDate } from './month.ts';
import { pointFromDegrees, pointFromGrid } from './point.ts';
import type { PointOrFault } from './point.ts';
import { contentHash, referenceHasher } from './row-hash.ts';

export const templateColumns = [
  'month',
  'date',
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

const marks: Record<string, 'withheld-by-sender' | 'not-available-from-sender'> = {
  '[c]': 'withheld-by-sender',
  '[x]': 'not-available-from-sender',
};

/** The documented partner template (docs/data/partner-template.md): one row an incident, or one row a count. */
export const partnerTemplate: DemandFormat = {
  code: 'partner-template',
  name: 'partner template',
  expects:
    'category, month or date, and a location: longitude and latitude, easting and northing, postcode or area_code',

  recognises(header) {
    const names = header.map(columnName);
    return names.includes('category') && (names.includes('month') || names.includes('date'));
  },

  parser(header, keys) {
    const names = header.map(columnName);
    checkColumns(header, names);
    const at = Object.fromEntries(templateColumns.map((name) => [name, names.indexOf(name)])) as Record<
      TemplateColumn,
      number
    >;
    const cell = (fields: string[], name: TemplateColumn) => (at[name] < 0 ? '' : (fields[at[name]] ?? '').trim());
    const referenceOf = referenceHasher(keys.referenceKey);
    const categoryOf = categoryReader();
    const when = at.month >= 0 ? 'month' : 'date';
    const readMonth = at.month >= 0 ? monthOf : monthOfDate;
    const [first, second, readPoint]: [TemplateColumn, TemplateColumn, (a: string, b: string) => PointOrFault] =
      at.longitude >= 0 ? ['longitude', 'latitude', pointFromDegrees] : ['easting', 'northing', pointFromGrid];

    return (fields, line) => {
      const monthCell = cell(fields, when);
      const month = readMonth(monthCell);
      if (month === null) return issue(line, 'month-invalid', when, monthCell);

      const category = categoryOf(cell(fields, 'category'));
      if (typeof category !== 'string') return issue(line, category.fault, 'category', cell(fields, 'category'));

      const countCell = at.count < 0 ? '1' : cell(fields, 'count');
      const mark = marks[countCell.toLowerCase()];
      if (mark !== undefined) return issue(line, mark, 'count', countCell);
      if (!/^\d{1,9}$/.test(countCell)) return issue(line, 'count-invalid', 'count', countCell);
      const count = Number(countCell);

      const point = readPoint(cell(fields, first), cell(fields, second));
      if (typeof point === 'string') {
        return issue(line, point, `${first}, ${second}`, `${cell(fields, first)}, ${cell(fields, second)}`);
      }

      const areaCode = areaCodeOf(cell(fields, 'area_code'));
      const postcode = postcodeOf(cell(fields, 'postcode'));
      const reference = referenceOf(cell(fields, 'reference'));
      const content = contentHash({ month, category, count, point, areaCode, postcode, reference });
      return { line, month, category, count, point, areaCode, postcode, reference, content };
    };
  },
};

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
  if (has('month') && has('date')) refuse('Give a month or a date column, not both.', names.indexOf('date') + 1);
  if (has('longitude') !== has('latitude')) refuse('Give both longitude and latitude, or neither.', 1);
  if (has('easting') !== has('northing')) refuse('Give both easting and northing, or neither.', 1);
  if (has('longitude') && has('easting')) {
    refuse('Give longitude and latitude, or easting and northing, not both pairs.', names.indexOf('easting') + 1);
  }
  if (!(has('longitude') || has('easting') || has('postcode') || has('area_code'))) {
    refuse(`A location column is needed; the template has ${partnerTemplate.expects}.`, 1);
  }
}
