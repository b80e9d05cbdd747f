/** Whether bricks hang together, going from neighbour to neighbour among them; none at all do not. */
export function inOnePiece(bricks: readonly number[], neighboursOf: (brick: number) => readonly number[]): boolean {
  const left = new Set(bricks);
  const [first] = bricks;
  if (first === undefined) return false;
  const waiting = [first];
  left.delete(first);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const neighbour of neighboursOf(next)) {
      if (left.delete(neighbour)) waiting.push(neighbour);
    }
  }
  return left.size === 0;
}
