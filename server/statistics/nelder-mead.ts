export interface Lowest {
  point: number[];
  value: number;
}

/**
 * Question: at which point near the start is the function lowest?
 * Formula: Nelder and Mead's simplex with their constants (reflect 1, expand 2, contract ½, shrink ½); it stops when the
 * values of the simplex differ by less than `tolerance` of their size. A local minimum, and only for few dimensions.
 * Source: Nelder and Mead, Computer Journal 7 (1965) 308–313. Checked against: Rosenbrock's valley.
 */
export function nelderMead(
  of: (point: readonly number[]) => number,
  start: readonly number[],
  { step = 0.5, tolerance = 1e-10, evaluations = 2000 } = {},
): Lowest {
  let used = 0;
  const at = (point: number[]): Lowest => {
    used += 1;
    return { point, value: of(point) };
  };
  const first = at([...start]);
  const corners = [first];
  start.forEach((_, moved) => corners.push(at(start.map((x, axis) => (axis === moved ? x + step : x)))));
  for (;;) {
    corners.sort((a, b) => a.value - b.value);
    const best = corners[0] ?? first;
    const worst = corners.at(-1) ?? first;
    const spread = worst.value - best.value;
    if (used >= evaluations || spread <= tolerance * (Math.abs(best.value) + tolerance)) return best;
    const others = corners.slice(0, -1);
    const centre = start.map(
      (_, axis) => others.reduce((sum, { point }) => sum + (point[axis] ?? NaN), 0) / others.length,
    );
    const along = (share: number): Lowest =>
      at(centre.map((middle, axis) => middle + share * ((worst.point[axis] ?? NaN) - middle)));
    const reflected = along(-1);
    let next = reflected;
    if (reflected.value < best.value) {
      const expanded = along(-2);
      if (expanded.value < reflected.value) next = expanded;
    } else if (reflected.value >= (others.at(-1) ?? best).value) {
      const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
      if (contracted.value < Math.min(reflected.value, worst.value)) next = contracted;
      else {
        const shrunk = others.slice(1).concat(worst);
        const nearer = shrunk.map(({ point }) =>
          at(point.map((x, axis) => (best.point[axis] ?? NaN) + (x - (best.point[axis] ?? NaN)) / 2)),
        );
        corners.splice(1, corners.length, ...nearer);
        continue;
      }
    }
    corners[corners.length - 1] = next;
  }
}
