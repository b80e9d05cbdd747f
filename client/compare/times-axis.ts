/** An axis of multiples: twice is as far to the right of "the same" as half is to the left. */

export interface TimesAxis {
  from: number;
  to: number;
  ticks: readonly number[];
}

const steps = [1 / 16, 1 / 8, 1 / 4, 1 / 2, 3 / 4, 1, 1.5, 2, 3, 4, 6, 8, 12, 16];
const least = 1 / 16;
const most = 16;
const marginShare = 1.06;

const words = new Map([
  [1 / 16, '¹⁄₁₆'],
  [1 / 8, '⅛'],
  [1 / 4, '¼'],
  [1 / 2, '½'],
  [3 / 4, '¾'],
  [1.5, '1½'],
]);

/** '¾', '1½', '2 times'. */
export const timesWords = (times: number): string =>
  words.get(times) ?? (times < 2 ? String(times) : `${String(times)} times`);

/** Wide enough for every multiple, the same one among them; what is further off than 16 times stands at the edge. */
export const timesAxis = (multiples: readonly number[]): TimesAxis => {
  const drawn = multiples.filter((times) => times > 0);
  const lowest = Math.max(least, Math.min(1, ...drawn));
  const highest = Math.min(most, Math.max(1, ...drawn));
  const from = Math.min(lowest / marginShare, 3 / 4 / marginShare);
  const to = Math.max(highest * marginShare, 1.5 * marginShare);
  return { from, to, ticks: steps.filter((step) => step >= from && step <= to) };
};

/** From 0 at the left end to 1 at the right. */
export const placeOf = (times: number, { from, to }: Pick<TimesAxis, 'from' | 'to'>): number =>
  times <= from ? 0 : Math.min(1, Math.log(times / from) / Math.log(to / from));

/** Ticks with room for their words, "the same" always among them, those nearest to it first. */
export const roomyTicks = (axis: TimesAxis, widthPixels: number, leastPixels: number): number[] => {
  const kept = [1];
  const byDistance = axis.ticks
    .filter((tick) => tick !== 1)
    .toSorted((a, b) => Math.abs(Math.log(a)) - Math.abs(Math.log(b)));
  for (const tick of byDistance) {
    const isNear = kept.some(
      (other) =>
        Math.abs(placeOf(other, axis) - placeOf(tick, axis)) * widthPixels < leastPixels * (other === 1 ? 1.6 : 1),
    );
    if (!isNear) kept.push(tick);
  }
  return kept.toSorted((a, b) => a - b);
};
