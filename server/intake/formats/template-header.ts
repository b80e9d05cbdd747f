import { Refusal } from '../../refusal.ts';
import { shortened } from './cells.ts';
import { timeColumns } from './row-time.ts';
import { suggestColumn } from './suggest-column.ts';
import { type TemplateColumn, templateColumns, templateExpects } from './template-columns.ts';

/**
 * An unknown column is refused, not skipped: a misspelt 'counts' would otherwise turn every row into one incident, and a
 * column of names or birth dates has no business here.
 */
export function checkColumns(header: string[], names: string[]): void {
  const refuse = (detail: string, column: number) => {
    throw new Refusal('file-unreadable', detail, [{ detail, line: 1, column }]);
  };
  const known: readonly string[] = templateColumns;
  names.forEach((name, index) => {
    const printed = shortened(header[index] ?? '');
    if (name === '') refuse(`Column ${index + 1} of the header has no name.`, index + 1);
    if (names.indexOf(name) < index) refuse(`The header has the column "${printed}" twice.`, index + 1);
    if (!known.includes(name)) {
      const near = suggestColumn(header[index] ?? '');
      refuse(
        `The partner template has no column "${printed}"${near === null ? '' : ` (did you mean ${near}?)`}; remove it, name it as one of ${known.join(', ')}, or map your own columns on the page of the dataset.`,
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
    refuse(`A location column is needed; the template has ${templateExpects}.`, 1);
  }
}
