import { Refusal } from '../../refusal.ts';
import type { NetworkFile } from './network-file.ts';

/** Counts rows that are not kept by their reason, with the first line of each. */
export function turningAway(file: NetworkFile): (line: number, reason: string) => void {
  return (line, reason) => {
    const known = file.turnedAway.find((one) => one.reason === reason);
    if (known === undefined) file.turnedAway.push({ reason, rows: 1, firstLine: line });
    else known.rows += 1;
  };
}

const mostPlaces = 20;

/** A file of which nothing is kept is not loaded, so that it can be sent again when it is mended. */
export function refuseAllTurnedAway(name: string, { turnedAway }: NetworkFile): Refusal {
  const [first] = turnedAway;
  return new Refusal(
    'file-unreadable',
    `${name}: None of its rows can be used. ${first?.reason ?? ''}`,
    turnedAway.slice(0, mostPlaces).map(({ reason, firstLine }) => ({ detail: reason, line: firstLine })),
  );
}

/** What stood in a cell, short enough to be said. */
export const said = (cell: string): string => (cell === '' ? 'nothing' : `“${cell.slice(0, 40)}”`);
