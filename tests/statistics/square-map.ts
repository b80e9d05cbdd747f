/** Areas of a square map of so many on a side, each next to those that share an edge with it. */
export function squareMap(side: number): number[][] {
  return Array.from({ length: side * side }, (_, area) => {
    const [row, column] = [Math.floor(area / side), area % side];
    return [
      ...(row > 0 ? [area - side] : []),
      ...(column > 0 ? [area - 1] : []),
      ...(column < side - 1 ? [area + 1] : []),
      ...(row < side - 1 ? [area + side] : []),
    ];
  });
}
