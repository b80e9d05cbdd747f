import { momentOf, monthOf } from './month.ts';
import { decimalOf } from './point.ts';

const tests: [string, (cell: string) => boolean][] = [
  ['months', (cell) => monthOf(cell) !== null],
  ['dates with a time', (cell) => (momentOf(cell)?.hour ?? null) !== null],
  ['dates', (cell) => momentOf(cell) !== null],
  ['dates that cannot be read: write 2025-03-30', (cell) => /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/.test(cell)],
  ['quarters or financial years', (cell) => /^\d{4}(\/\d{2,4})?[- ]?(Q[1-4])?$/i.test(cell) && /[Q/]/i.test(cell)],
  ['whole numbers, some withheld', (cell) => /^(\d{1,9}|\[[cx]\])$/i.test(cell)],
  ['numbers', (cell) => decimalOf(cell) !== null],
  ['area codes', (cell) => /^[EWSNK]\d{8}$/i.test(cell)],
  ['postcodes', (cell) => /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i.test(cell)],
];

/**
 * What sort of values a column holds, so that its meaning can be chosen without showing any: what stands in a partner's
 * columns may name people.
 */
export function kindOfValues(cells: readonly string[]): string {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length === 0) return 'blank';
  const some = filled.length < cells.length ? ', some blank' : '';
  if (filled.every((cell) => /^\d{1,9}$/.test(cell))) return `whole numbers${some}`;
  const found = tests.find(([, isOne]) => filled.every(isOne));
  if (found !== undefined) return found[0] + some;
  const different = new Set(filled).size;
  return `text, ${different === 1 ? 'one value' : `${different} different values`}${some}`;
}
