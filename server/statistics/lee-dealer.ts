import type { Random } from './random.ts';
import type { SpatialWeights } from './spatial-weights.ts';

export interface LeeDealer {
  /** Sums of products of lags, in the order of the pairs; of the areas as they are until the first dealing. */
  products: Float64Array;
  /** Gives each area the values of another, drawn without replacement, and works out the products anew. */
  deal: (random: Random) => void;
}

/**
 * The work of leeAmong that is done thousands of times: an area’s values stand side by side in memory, so that one look at
 * a neighbour serves all variables.
 */
export function leeDealer(
  scaled: readonly (Float64Array | null)[],
  pairs: readonly { first: number; second: number }[],
  { areas, starts, neighbours, weights }: SpatialWeights,
): LeeDealer {
  const used = scaled.flatMap((_, at) =>
    pairs.some(({ first, second }) => first === at || second === at) ? [at] : [],
  );
  // Four at a time stay in the processor’s registers, which is faster than any number at a time.
  const count = 4 * Math.ceil(used.length / 4);
  const dealt = new Float64Array(areas * count);
  used.forEach((variable, at) => {
    scaled[variable]?.forEach((value, area) => (dealt[area * count + at] = value));
  });
  const firsts = Int32Array.from(pairs, ({ first }) => used.indexOf(first));
  const seconds = Int32Array.from(pairs, ({ second }) => used.indexOf(second));
  const order = Int32Array.from({ length: areas }, (_, area) => area * count);
  const lags = new Float64Array(count);
  const products = new Float64Array(pairs.length);

  const work = (): void => {
    products.fill(0);
    for (let area = 0; area < areas; area += 1) {
      const begin = starts[area] ?? 0;
      const end = starts[area + 1] ?? 0;
      for (let one = 0; one < count; one += 4) {
        let [a, b, c, d] = [0, 0, 0, 0];
        for (let at = begin; at < end; at += 1) {
          const weight = weights[at] ?? 0;
          const from = (order[neighbours[at] ?? 0] ?? 0) + one;
          a += weight * (dealt[from] ?? 0);
          b += weight * (dealt[from + 1] ?? 0);
          c += weight * (dealt[from + 2] ?? 0);
          d += weight * (dealt[from + 3] ?? 0);
        }
        lags[one] = a;
        lags[one + 1] = b;
        lags[one + 2] = c;
        lags[one + 3] = d;
      }
      for (let pair = 0; pair < firsts.length; pair += 1) {
        const product = (lags[firsts[pair] ?? 0] ?? 0) * (lags[seconds[pair] ?? 0] ?? 0);
        products[pair] = (products[pair] ?? 0) + product;
      }
    }
  };
  work();
  return {
    products,
    deal: (random) => {
      for (let left = areas; left > 1; left -= 1) {
        const chosen = Math.floor(random.quick() * left);
        const last = order[left - 1] ?? 0;
        order[left - 1] = order[chosen] ?? 0;
        order[chosen] = last;
      }
      work();
    },
  };
}
