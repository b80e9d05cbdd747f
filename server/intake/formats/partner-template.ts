import type { DemandFormat } from '../rows.ts';
import { areaCodeOf, categoryReader, issue, postcodeOf } from './cells.ts';
import { pointFromDegrees, pointFromGrid } from './point.ts';
import type { PointOrFault } from './point.ts';
import { contentHash, referenceHasher } from './row-hash.ts';
import { checkTime, timeColumns, timeReader } from './row-time.ts';
import { columnName, type TemplateColumn, templateColumns, templateExpects } from './template-columns.ts';
import { checkColumns } from './template-header.ts';

const withheldMark = '[c]';
const notAvailableMark = '[x]';

/** The documented partner template (docs/data/partner-template.md): one row an incident, or one row a count. */
export const partnerTemplate: DemandFormat = {
  code: 'partner-template',
  name: 'partner template',
  expects: templateExpects,

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
