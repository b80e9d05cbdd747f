/** Where a command's words go: results to standard output, progress to standard error, so that --json can be piped. */
export interface Output {
  step: (line: string) => void;
  /** The result, as text for people or as JSON for programs. */
  done: (text: string, data: unknown) => void;
}

export const outputFor = (json: boolean): Output => ({
  step: (line) => {
    process.stderr.write(`${line}\n`);
  },
  done: (text, data) => {
    process.stdout.write(`${json ? JSON.stringify(data, null, 2) : text}\n`);
  },
});

/** Columns side by side; those that are all numbers stand to the right. */
export function table(heads: string[], rows: (string | number | null)[][]): string {
  const cells = [heads, ...rows.map((row) => row.map(cell))];
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const isNumber = heads.map((_, column) => rows.every((row) => typeof (row[column] ?? 0) === 'number'));
  return cells
    .map((row) =>
      row
        .map((text, column) =>
          isNumber[column] === true ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const cell = (value: string | number | null): string =>
  value === null ? '–' : typeof value === 'number' ? value.toLocaleString('en-GB') : value;
