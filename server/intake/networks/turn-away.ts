import type { NetworkFile } from './network-file.ts';

/** Counts rows that are not kept by their reason, with the first line of each. */
export function turningAway(file: NetworkFile): (line: number, reason: string) => void {
  return (line, reason) => {
    const known = file.turnedAway.find((one) => one.reason === reason);
    if (known === undefined) file.turnedAway.push({ reason, rows: 1, firstLine: line });
    else known.rows += 1;
  };
}

/** What stood in a cell, short enough to be said. */
export const said = (cell: string): string => (cell === '' ? 'nothing' : `“${cell.slice(0, 40)}”`);
