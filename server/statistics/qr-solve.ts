import { Matrix, QrDecomposition } from 'ml-matrix';

export interface QrSolution {
  coefficients: number[];
  /** (X'WX)⁻¹, not yet times any dispersion. */
  unscaledCovariance: number[][];
}

/** A column of which less than this share is its own is a sum of others, as far as rounding can tell. */
const smallestOwnShare = 1e-9;

/**
 * Question: which coefficients bring the design nearest to the response, by weighted squares?
 * Formula: √W X = QR; b = R⁻¹Q'√W y; (X'WX)⁻¹ = R⁻¹R⁻ᵀ. X'WX itself is never formed, as that would square the rounding.
 * Units: as the response. Rows of the design are observations.
 * Errors: RangeError where there are fewer rows than columns, or a column is a sum of others.
 * Source: Golub and Van Loan, Matrix Computations (4th ed., 2013), section 5.3; the factorisation is ml-matrix's.
 * Checked against: R's lm and glm through the estimators that use it.
 */
export function qrSolve(
  design: readonly (readonly number[])[],
  response: readonly number[],
  weights?: readonly number[],
): QrSolution {
  const columns = design[0]?.length ?? 0;
  if (columns === 0) throw new RangeError('Give a design with at least one column.');
  if (design.length < columns) throw new RangeError('There are fewer months than coefficients to estimate.');
  const rows = new Matrix(design.length, columns);
  const target = new Matrix(design.length, 1);
  for (const [t, row] of design.entries()) {
    const root = Math.sqrt(weights?.[t] ?? 1);
    for (const [j, value] of row.entries()) rows.set(t, j, root * value);
    target.set(t, 0, root * (response[t] ?? 0));
  }
  const factors = new QrDecomposition(rows);
  const inverse = inverseOf(factors.upperTriangularMatrix);
  return { coefficients: factors.solve(target).to1DArray(), unscaledCovariance: timesTransposed(inverse) };
}

/** Rows of R⁻¹, upper triangular. */
function inverseOf(triangle: Matrix): number[][] {
  const size = triangle.columns;
  const inverse = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (let j = 0; j < size; j += 1) {
    let length = 0;
    for (let i = 0; i <= j; i += 1) length = Math.hypot(length, triangle.get(i, j));
    if (!(Math.abs(triangle.get(j, j)) > smallestOwnShare * length)) {
      throw new RangeError(
        `Column ${j + 1} of the design is a sum of others, so its effect cannot be told from theirs.`,
      );
    }
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    const row = inverse[i] ?? [];
    for (let j = i; j < size; j += 1) {
      let sum = i === j ? 1 : 0;
      for (let k = i + 1; k <= j; k += 1) sum -= triangle.get(i, k) * (inverse[k]?.[j] ?? 0);
      row[j] = sum / triangle.get(i, i);
    }
  }
  return inverse;
}

function timesTransposed(rows: readonly (readonly number[])[]): number[][] {
  return rows.map((a) => rows.map((b) => a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0)));
}
