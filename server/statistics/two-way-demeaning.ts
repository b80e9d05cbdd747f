import { CholeskyDecomposition, Matrix } from 'ml-matrix';

export interface Panel {
  /** Place of the unit and of the period of each row, from 0 without gaps. */
  units: readonly number[];
  periods: readonly number[];
}

/**
 * Question: what is left of a column when what is common to each unit and to each period is taken off?
 * Formula: v − aᵤ − gₜ with Σ w (v − aᵤ − gₜ)² least. The units are eliminated and the periods solved for exactly, so that
 * there is no iteration to stop too soon.
 * Units: those of the column. Errors: RangeError where the panel falls into parts that share no unit and no period.
 * Source: Frisch, Waugh and Lovell; Guimarães and Portugal 2010 (Stata Journal 10: 628–649) for the elimination.
 * Checked against: dummy variables, and the fixed-effects cases of `did_mpdta` and `did_poisson_fe`.
 */
export function twoWayDemeaning({ units, periods }: Panel, weights: readonly number[]) {
  const unitCount = Math.max(...different(units)) + 1;
  const periodCount = Math.max(...different(periods)) + 1;
  const unitWeight = new Float64Array(unitCount);
  const cells = new Float64Array(unitCount * periodCount);
  const system = Matrix.zeros(periodCount, periodCount);
  units.forEach((unit, row) => {
    const period = periods[row] ?? 0;
    const weight = weights[row] ?? 0;
    unitWeight[unit] = (unitWeight[unit] ?? 0) + weight;
    const cell = unit * periodCount + period;
    cells[cell] = (cells[cell] ?? 0) + weight;
    system.set(period, period, system.get(period, period) + weight);
  });
  for (let unit = 0; unit < unitCount; unit += 1) {
    const whole = unitWeight[unit] ?? 0;
    for (let a = 0; a < periodCount; a += 1) {
      const weight = cells[unit * periodCount + a] ?? 0;
      if (weight === 0) continue;
      for (let b = 0; b < periodCount; b += 1) {
        // The product comes before the quotient, so that both halves of the system round alike.
        system.set(a, b, system.get(a, b) - (weight * (cells[unit * periodCount + b] ?? 0)) / whole);
      }
    }
  }
  // Levels of periods are known up to a constant, which the units take: hold the last at 0.
  const last = periodCount - 1;
  const solver = last === 0 ? null : new CholeskyDecomposition(system.subMatrix(0, last - 1, 0, last - 1));
  if (solver?.isPositiveDefinite() === false)
    throw new RangeError('Give a panel whose units and periods hang together.');
  return (column: readonly number[]): number[] => {
    const unitSum = new Float64Array(unitCount);
    const right = new Float64Array(periodCount);
    column.forEach((value, row) => {
      const unit = units[row] ?? 0;
      const period = periods[row] ?? 0;
      const weighted = value * (weights[row] ?? 0);
      unitSum[unit] = (unitSum[unit] ?? 0) + weighted;
      right[period] = (right[period] ?? 0) + weighted;
    });
    units.forEach((unit, row) => {
      const period = periods[row] ?? 0;
      right[period] = (right[period] ?? 0) - ((weights[row] ?? 0) * (unitSum[unit] ?? 0)) / (unitWeight[unit] ?? 1);
    });
    const solved = solver?.solve(Matrix.columnVector([...right.subarray(0, last)])).to1DArray() ?? [];
    const levels = [...solved, 0];
    const unitLevel = unitSum.slice();
    units.forEach((unit, row) => {
      unitLevel[unit] = (unitLevel[unit] ?? 0) - (weights[row] ?? 0) * (levels[periods[row] ?? 0] ?? 0);
    });
    return column.map((value, row) => {
      const unit = units[row] ?? 0;
      return value - (unitLevel[unit] ?? 0) / (unitWeight[unit] ?? 1) - (levels[periods[row] ?? 0] ?? 0);
    });
  };
}

function different(places: readonly number[]): number[] {
  if (places.length === 0) throw new RangeError('Give at least one row.');
  return [...new Set(places)];
}
