import { Refusal } from '../../refusal.ts';
import type { ImportCounts } from './contract.ts';
import type { MonthOutcome } from './publish.ts';

const number = new Intl.NumberFormat('en-GB');
const plural = (count: number, one: string, many: string): string =>
  `${number.format(count)} ${count === 1 ? one : many}`;

/** What happened, or would happen, in one or two sentences. */
export function finishedMessage(
  counts: ImportCounts,
  months: Pick<MonthOutcome, 'change'>[],
  dryRun: boolean,
  ignored: string[],
): string {
  const passedOver = ignored.length === 0 ? '' : ` ${plural(ignored.length, 'file was', 'files were')} passed over.`;
  if (months.length > 0 && months.every((month) => month.change === 'same')) {
    return `The same content is already here: nothing ${dryRun ? 'would change' : 'was changed'}.${passedOver}`;
  }
  if (months.length === 0) {
    return `Not one of ${plural(counts.read, 'row', 'rows')} can be used: each was turned away. Nothing ${dryRun ? 'would be' : 'was'} stored.${passedOver}`;
  }
  const verb = dryRun ? 'can be placed' : 'were placed';
  const withheld =
    counts.withheld === 0
      ? ''
      : ` Of ${counts.withheld === 1 ? 'one row' : plural(counts.withheld, 'row', 'rows')} the sender withheld the count: kept as withheld, never as 0.`;
  const rest = [
    `${number.format(counts.unplaced)} ${dryRun ? 'would be kept' : 'are kept'} without a place`,
    `${number.format(counts.rejected)} ${dryRun ? 'would be turned away' : 'were turned away'}`,
  ].join(' and ');
  return `${number.format(counts.placed)} of ${plural(counts.read, 'row', 'rows')} ${verb}, in ${plural(months.length, 'month', 'months')}; ${rest}.${withheld}${passedOver}`;
}

export function failureMessage(error: unknown, cancelled: boolean): string {
  if (cancelled) return 'It was stopped; nothing of it was stored.';
  if (!(error instanceof Refusal))
    return 'Something went wrong here; nothing was stored. Try again, or ask whoever runs this service.';
  const place = error.places[0];
  const at =
    place?.line === undefined
      ? ''
      : ` (line ${place.line}${place.column === undefined ? '' : `, column ${place.column}`})`;
  return `${error.message}${at} Nothing was stored.`;
}
