/** How each area is drawn: a shape and a colour of its own, so that neither has to be told apart alone. */

export interface MarkLook {
  colour: string;
  shape: 'circle' | 'square' | 'diamond' | 'triangle' | 'down' | 'cross' | 'bar' | 'ring';
}

/** Each stands out from white by more than 3 to 1, as text by more than 4.5 to 1. */
export const looks: readonly MarkLook[] = [
  { colour: '#12436d', shape: 'circle' },
  { colour: '#1c7a73', shape: 'square' },
  { colour: '#801650', shape: 'diamond' },
  { colour: '#bf400d', shape: 'triangle' },
  { colour: '#3d3d3d', shape: 'down' },
  { colour: '#6b4fa8', shape: 'cross' },
  { colour: '#1d70b8', shape: 'bar' },
  { colour: '#7a6200', shape: 'ring' },
];

const usual: MarkLook = { colour: '#0b0c0c', shape: 'circle' };

export const lookOf = (index: number): MarkLook => looks[index] ?? usual;

/** The outline of a shape about a middle, as wide as twice `size`. */
export const shapePath = (shape: MarkLook['shape'], x: number, y: number, size: number): string => {
  const p = (dx: number, dy: number): string => `${(x + dx * size).toFixed(1)} ${(y + dy * size).toFixed(1)}`;
  const through = (...points: (readonly [number, number])[]): string =>
    `M${points.map(([dx, dy]) => p(dx, dy)).join('L')}Z`;
  const round = `M${p(-1, 0)}a${size} ${size} 0 1 0 ${2 * size} 0a${size} ${size} 0 1 0 ${-2 * size} 0Z`;
  const hole = `M${p(-0.45, 0)}a${0.45 * size} ${0.45 * size} 0 1 1 ${0.9 * size} 0a${0.45 * size} ${0.45 * size} 0 1 1 ${-0.9 * size} 0Z`;
  switch (shape) {
    case 'circle':
      return round;
    case 'ring':
      return round + hole;
    case 'square':
      return through([-0.85, -0.85], [0.85, -0.85], [0.85, 0.85], [-0.85, 0.85]);
    case 'diamond':
      return through([0, -1.15], [1.15, 0], [0, 1.15], [-1.15, 0]);
    case 'triangle':
      return through([0, -1], [1.05, 0.85], [-1.05, 0.85]);
    case 'down':
      return through([0, 1], [1.05, -0.85], [-1.05, -0.85]);
    case 'bar':
      return through([-0.45, -1.15], [0.45, -1.15], [0.45, 1.15], [-0.45, 1.15]);
    case 'cross': {
      const arm = 0.38;
      return through(
        ...([
          [-arm, -1],
          [arm, -1],
          [arm, -arm],
          [1, -arm],
          [1, arm],
          [arm, arm],
        ] as const),
        ...([
          [arm, 1],
          [-arm, 1],
          [-arm, arm],
          [-1, arm],
          [-1, -arm],
          [-arm, -arm],
        ] as const),
      );
    }
  }
};
