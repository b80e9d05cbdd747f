/** Round numbers from 0 to at least `most`, about `parts` steps apart; [0, 1] when there is nothing to show. */
export const axisTicks = (most: number, parts: number): number[] => {
  if (!(most > 0)) return [0, 1];
  const rough = most / parts;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((multiple) => multiple * power >= rough) ?? 10);
  const count = Math.ceil(most / step);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(6)));
};
