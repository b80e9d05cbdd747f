import type { Sex } from './ages.ts';

export interface AgeColumn {
  column: string;
  /** Null where a column of its own says it. */
  sex: Sex | null;
  from: number;
  /** Last year of age, included; null: and over. */
  to: number | null;
}

/** Where a table of people has them by age. */
export interface AgeColumns {
  sexColumn: string | null;
  columns: AgeColumn[];
}

const shape =
  /^(?:(f|m|females?|males?|persons?|all)[\s_:]*)?(?:aged?[\s_:]*)?(\d{1,3})(?:\s*(?:-|–|to)\s*(\d{1,3}))?\s*(\+|and over|plus)?(?:\s*years?(?: old)?)?$/i;
/** Fewer columns that happen to be numbers are no ages. */
const fewestColumns = 10;

const sexOf = (text: string | undefined): Sex | null =>
  text === undefined ? null : /^f/i.test(text) ? 'female' : /^m/i.test(text) ? 'male' : 'all';

/** Reads 0 … 90+, F0 … F90 and M0 … M90, and bands such as 0-4; null where the columns are no whole run of ages. */
export function ageColumns(header: readonly string[]): AgeColumns | null {
  const found = header.flatMap((column): AgeColumn[] => {
    const match = shape.exec(column.trim());
    if (match === null) return [];
    const from = Number(match[2]);
    const to = match[4] === undefined ? Number(match[3] ?? match[2]) : null;
    return [{ column, sex: sexOf(match[1]), from, to }];
  });
  if (found.length < fewestColumns) return null;
  const sexes = [...new Set(found.map(({ sex }) => sex))];
  const runs = sexes.map((sex) => runOf(found.filter((one) => one.sex === sex)));
  if (runs.includes(null)) return null;
  const sexColumn = header.find((column) => /^(sex|gender)$/i.test(column.trim())) ?? null;
  return { sexColumn, columns: runs.flatMap((run) => run ?? []) };
}

/** From birth on without a gap; publishers print the oldest single year (90) for it and all above. */
function runOf(columns: AgeColumn[]): AgeColumn[] | null {
  const run = [...columns].sort((one, other) => one.from - other.from);
  const isWhole = run.every((one, at) => one.from === (at === 0 ? 0 : (run[at - 1]?.to ?? NaN) + 1));
  const last = run.at(-1);
  if (!isWhole || last === undefined) return null;
  if (last.to !== null && last.to !== last.from) return null;
  return [...run.slice(0, -1), { ...last, to: null }];
}
