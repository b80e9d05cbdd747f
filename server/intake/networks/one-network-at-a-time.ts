import type { Membership } from '../../features/networks/rows-store.ts';

/** In order of practice and first day; of rows that begin together the one higher up in the file comes first. */
const inOrder = (one: Membership, other: Membership): number =>
  one.practice.localeCompare(other.practice) || one.startsOn.localeCompare(other.startsOn) || one.line - other.line;

/**
 * A practice is in one network at a time: of two rows with days in common the one that begins later is turned away, and says
 * which one it meets. Which of them is wrong nobody can tell from the file; where the practice already was is known for longer. Last days are included, so that leaving and joining on the same day is a day in two networks.
 */
export function withoutOverlaps(
  rows: readonly Membership[],
  turnAway: (line: number, reason: string) => void,
): Membership[] {
  const kept: Membership[] = [];
  for (const row of [...rows].sort(inOrder)) {
    const before = kept.at(-1);
    if (before?.practice !== row.practice || (before.endsOn !== null && before.endsOn < row.startsOn)) kept.push(row);
    else turnAway(row.line, sayOverlap(before, row));
  }
  return kept;
}

function sayOverlap(before: Membership, row: Membership): string {
  const until = before.endsOn === null ? 'without an end' : `to ${before.endsOn}`;
  if (before.network === row.network && before.startsOn === row.startsOn && before.endsOn === row.endsOn)
    return `${row.practice} is in ${row.network} from ${row.startsOn} ${until} in line ${before.line} already.`;
  const isAlone = before.endsOn !== null && (row.endsOn === null || row.endsOn > before.endsOn);
  const after = isAlone
    ? ` The row that begins first holds; after ${before.endsOn} the practice is in no network, unless another row says so.`
    : ' The row that begins first holds.';
  return `${row.practice} would be in two networks at once: it is in ${before.network} from ${before.startsOn} ${until}, and this row has it join ${row.network} on ${row.startsOn}.${after}`;
}
