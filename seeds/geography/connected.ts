/** The connected parts of a set of cells, largest first. */
export function connectedParts(
  members: readonly number[],
  neighboursOf: (cell: number) => readonly number[],
): number[][] {
  const waiting = new Set(members);
  const parts: number[][] = [];
  for (const start of members) {
    if (!waiting.delete(start)) continue;
    const part = [start];
    for (const cell of part) {
      for (const next of neighboursOf(cell)) if (waiting.delete(next)) part.push(next);
    }
    parts.push(part);
  }
  return parts.sort((a, b) => b.length - a.length);
}
