import type { Area } from './survey-answers.ts';
import { cellsOf } from './sheet-cells.ts';
import { type Faults, readSheet } from './sheet.ts';

export interface Margin {
  line: number;
  area: Area;
  group: string;
  value: string;
  people: number;
}

/** Reads known people by group, to which weights are raked: area, group, value, people. */
export async function readMargins(
  bytes: Buffer,
  groups: readonly string[],
): Promise<{ rows: Margin[]; faults: Faults }> {
  const columns = ['area', 'group', 'value', 'people'];
  const sheet = await readSheet(bytes, columns, columns);
  const seen = new Set<string>();
  const rows = sheet.rows.map((row): Margin => {
    const cells = cellsOf(row, sheet.faults);
    const area = cells.oneOf('area', ['zone', 'comparison'] as const);
    const group = row.cell('group');
    if (!groups.includes(group)) cells.fault('group', `Give a group of this survey: ${groups.join(', ')}.`);
    const value = cells.text('value', 100);
    if (value === '') cells.fault('value', 'Give the value of the group, as respondents have it.');
    const people = cells.number('people', { from: 0.001, to: 100_000_000 });
    if (people === null && cells.blank('people')) cells.fault('people', 'Give the people of this group.');
    const key = `${area} ${group} ${value}`;
    if (seen.has(key)) cells.fault('value', 'This area, group and value is in the file twice.');
    seen.add(key);
    return { line: row.line, area, group, value, people: people ?? 1 };
  });
  return { rows, faults: sheet.faults };
}
