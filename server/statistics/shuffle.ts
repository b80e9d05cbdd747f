import type { Random } from './random.ts';

/** Put values into a random order, in place (Durstenfeld, Communications of the ACM 7 (1964) 420). */
export function shuffle(values: Float64Array | Int32Array, random: Random): void {
  for (let left = values.length; left > 1; left -= 1) {
    const chosen = Math.floor(random.quick() * left);
    const last = values[left - 1] ?? 0;
    values[left - 1] = values[chosen] ?? 0;
    values[chosen] = last;
  }
}
