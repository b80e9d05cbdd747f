/** Changes are compared as ratios: halving is as large as doubling, so −33% is larger than +39%. */
const sizeOf = (percent: number): number => Math.log(Math.max(1e-9, 1 + percent / 100));

interface Change {
  code: string;
  percent: number;
  isZone: boolean;
}

/**
 * The codes of the areas that changed at least as much as the zone. Where a rise does not count because the plan looks for a
 * fall alone, the rank in the record says so, and only falls are taken.
 */
export const asLarge = (values: readonly Change[], rank: number): Set<string> => {
  const own = values.find(({ isZone }) => isZone);
  if (own === undefined) return new Set();
  const size = sizeOf(own.percent);
  const least = Math.abs(size) - 1e-9;
  const either = values.filter(({ percent }) => Math.abs(sizeOf(percent)) >= least);
  const falls = values.filter(({ percent }) => sizeOf(percent) <= size + 1e-9);
  const isOneSided = either.length !== rank && falls.length === rank;
  return new Set((isOneSided ? falls : either).map(({ code }) => code));
};
