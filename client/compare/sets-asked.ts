interface Sets {
  rows: string;
  columns: string;
}

/** The two sets of the matrix: a set lies on itself as it is, so where both would be one, what nobody chose gives way. */
export function setsAsked(choice: { rows: string | null; columns: string | null }, usual: Sets): Sets {
  const [rows, columns] = [choice.rows ?? usual.rows, choice.columns ?? usual.columns];
  if (rows !== columns) return { rows, columns };
  const other = usual.columns === rows ? usual.rows : usual.columns;
  return choice.rows === null ? { rows: other, columns } : { rows, columns: other };
}
