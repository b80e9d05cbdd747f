import type { IntakeIssue, IssueReason } from '../rows.ts';

const longestValue = 60;
const longestCategory = 200;
// Format characters (Cf) too: a right-to-left override in a cell must not turn round the sentence that quotes it.
const invisible = /[\p{Cc}\p{Cf}]/gu;

/** A cell as it may be quoted in an issue log: short, and visible. */
export function shortened(value: string): string {
  const visible = value
    .slice(0, 4 * longestValue)
    .replace(invisible, '')
    .trim();
  return visible.length <= longestValue ? visible : `${visible.slice(0, longestValue - 1)}…`;
}

export function issue(line: number, reason: IssueReason, column: string | null, value: string | null): IntakeIssue {
  return { line, reason, column, value: value === null ? null : shortened(value) };
}

/** Not text, so that no category that a publisher prints can be mistaken for a fault. */
export interface CategoryFault {
  fault: 'category-missing' | 'category-too-long';
}

/**
 * Reads categories, and gives each distinct one back as one and the same string: a cell is a slice that would keep the
 * whole block of text it was cut from alive.
 */
export function categoryReader(): (cell: string) => string | CategoryFault {
  const known = new Map<string, string>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const category = cell.replace(/\p{Cc}+/gu, ' ').trim();
    if (category === '') return { fault: 'category-missing' };
    if (category.length > longestCategory) return { fault: 'category-too-long' };
    const own = Buffer.from(category, 'utf16le').toString('utf16le');
    // A file of nothing but different categories must not fill the memory.
    if (known.size < 10_000) known.set(Buffer.from(cell, 'utf16le').toString('utf16le'), own);
    return own;
  };
}

/** An area code as printed, in capitals; null when blank. Cut at 16 characters: a longer one is in no look-up anyway. */
export function areaCodeOf(cell: string): string | null {
  const code = cell.trim();
  return code === '' ? null : code.slice(0, 16).toUpperCase();
}

/** A postcode as the Royal Mail writes it ('LE1 1AA'); null when blank. Whether it exists is for the placing step. */
export function postcodeOf(cell: string): string | null {
  const letters = cell.slice(0, 32).replace(/\s/g, '').toUpperCase();
  if (letters === '') return null;
  return letters.length < 5 ? letters : `${letters.slice(0, -3)} ${letters.slice(-3)}`.slice(0, 16);
}
