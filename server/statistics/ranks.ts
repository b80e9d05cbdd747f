/**
 * Question: at which place does each value stand, from the lowest?
 * Formula: 1 for the lowest to n; values that are alike share the mean of their places.
 * Units: places. Errors: RangeError for a value that is not a number. Source: Kendall, Rank Correlation Methods (1948), 3.
 * Checked against: lists by hand.
 */
export function ranks(values: ArrayLike<number>): Float64Array {
  const order = Array.from(values, (value, place) => ({ value, place }));
  if (order.some(({ value }) => Number.isNaN(value))) throw new RangeError('Give values that are numbers.');
  order.sort((one, other) => one.value - other.value);
  const places = new Float64Array(order.length);
  for (let from = 0; from < order.length;) {
    const value = order[from]?.value;
    let end = from + 1;
    while (end < order.length && order[end]?.value === value) end += 1;
    for (const { place } of order.slice(from, end)) places[place] = (from + 1 + end) / 2;
    from = end;
  }
  return places;
}
