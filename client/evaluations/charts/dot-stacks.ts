/** Dots of a distribution, one for each area, piled where they would lie on each other. */

export interface StackedDot<T> {
  item: T;
  x: number;
  /** 0 stands on the axis. */
  level: number;
}

/**
 * Puts each item in the column nearest to its place; columns are as wide as a dot, and fill from the bottom. What is marked
 * stands on top of its column, so that it can be pointed at.
 */
export const dotStacks = <T>(
  items: readonly T[],
  placeOf: (item: T) => number,
  dotWidth: number,
  isTop: (item: T) => boolean = () => false,
): { dots: StackedDot<T>[]; highest: number } => {
  const levels = new Map<number, number>();
  const dots = items
    .toSorted((a, b) => Number(isTop(a)) - Number(isTop(b)) || placeOf(a) - placeOf(b))
    .map((item) => {
      const column = Math.round(placeOf(item) / dotWidth);
      const level = levels.get(column) ?? 0;
      levels.set(column, level + 1);
      return { item, x: column * dotWidth, level };
    });
  return { dots, highest: Math.max(0, ...levels.values()) };
};

/** The widest dot, up to `most`, whose columns are no higher than the room. */
export const dotWidthFor = <T>(
  items: readonly T[],
  placeOf: (item: T) => number,
  roomPixels: number,
  most = 13,
): number => {
  for (let width = most; width > 4; width -= 1) {
    if (dotStacks(items, placeOf, width).highest * width <= roomPixels) return width;
  }
  return 4;
};
