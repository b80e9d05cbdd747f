export interface TurnedAway {
  reason: string;
  rows: number;
  /** Where the first of them is: "line 12, E01013600", "feature 3, Soar Valley". */
  first: string;
}

/** Rows that are not used, counted by reason. */
export function countTurnedAway() {
  const counts = new Map<string, TurnedAway>();
  return {
    add(reason: string, where: string, rows = 1): void {
      const known = counts.get(reason);
      if (known === undefined) counts.set(reason, { reason, rows, first: where.slice(0, 120) });
      else known.rows += rows;
    },
    list: (): TurnedAway[] => [...counts.values()].sort((one, other) => other.rows - one.rows),
  };
}
export type TurnedAwayCount = ReturnType<typeof countTurnedAway>;
