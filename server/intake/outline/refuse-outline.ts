import { Refusal, type RefusalType } from '../../refusal.ts';

/** The refusal of a drawn shape: one sentence, and where in the input and on the map the trouble is. */
export function refuseOutline(
  type: RefusalType,
  detail: string,
  pointer: string,
  position?: readonly [number, number],
): Refusal {
  return new Refusal(type, detail, [
    position ? { detail, pointer, position: [position[0], position[1]] } : { detail, pointer },
  ]);
}

/** `[-1.1313, 52.6369]`: seven decimals are about a centimetre, more would only hide the place in digits. */
export function sayPosition(position: readonly [number, number]): string {
  return `[${sayDegrees(position[0])}, ${sayDegrees(position[1])}]`;
}

function sayDegrees(degrees: number): string {
  return String(Number(degrees.toFixed(7)));
}
