import type { ImportRecord } from '../features/imports/contract.ts';
import { table } from './output.ts';

/** The end of an import in words and figures: read = placed + unplaced + rejected, with each reason. */
export function sayImport(record: ImportRecord): string {
  const { counts } = record;
  const lines = [`Import ${record.id} (${record.state}): ${record.message}`];
  if (counts === null) return lines.join('\n');
  const reasons = (outcome: 'unplaced' | 'rejected'): [string, number][] =>
    counts.byReason.filter((one) => one.outcome === outcome).map((one) => [`  ${one.what}`, one.rows]);
  lines.push(
    '',
    table(
      ['Rows', ''],
      [
        ['Read', counts.read],
        ['Placed', counts.placed],
        ['  by point', counts.placedByPoint],
        ['  by code', counts.placedByCode],
        ['Unplaced', counts.unplaced],
        ...reasons('unplaced'),
        ['Withheld by the sender, of these', counts.withheld],
        ['Rejected', counts.rejected],
        ...reasons('rejected'),
        ['Repeated references', counts.repeatedReferences],
      ],
    ),
  );
  if (record.unmapped.length > 0) {
    lines.push('', `Categories not yet mapped to the shared tree: ${record.unmapped.join(', ')}.`);
  }
  return lines.join('\n');
}
