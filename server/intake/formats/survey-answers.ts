import { readTable } from '../geography/table.ts';
import { answerColumns } from './survey-definition.ts';
import { type Cells, cellsOf } from './sheet-cells.ts';
import { type Faults, readSheet, refuseHeader, sheetColumn } from './sheet.ts';

/** What of a survey must be known to read its answers. */
export interface AnswerKey {
  waves: readonly string[];
  groups: readonly string[];
  /** The answers that a question may have, by its code; a blank cell is always let stand. */
  answers: ReadonlyMap<string, ReadonlySet<string>>;
}
export type Area = 'zone' | 'comparison';

export interface Respondent {
  line: number;
  /** The survey's own number; to be hashed at once. */
  id: string;
  wave: string;
  area: Area;
  weight: number;
  groups: Record<string, string>;
  answers: Record<string, string>;
}
export interface AnswerCount {
  line: number;
  wave: string;
  area: Area;
  question: string;
  answer: string;
  count: number;
  deff: number;
}

const areas = ['zone', 'comparison'] as const;
const mostGroupValues = 20;

/** Whether a file has a row for each respondent, or counts by answer; its header says. */
export async function formOfAnswers(bytes: Buffer): Promise<'respondents' | 'counts'> {
  const columns = (await readTable('the file', bytes, 1)).header.map(sheetColumn);
  if (columns.includes('respondent_id')) return 'respondents';
  if (columns.includes('answer') && columns.includes('count')) return 'counts';
  return refuseHeader(
    'Give a column respondent_id (one row a respondent), or the columns question, answer and count.',
    1,
  );
}

/** Reads one row a respondent: respondent_id, wave, area, weight, and a column for each group and question. */
export async function readRespondents(bytes: Buffer, key: AnswerKey): Promise<{ rows: Respondent[]; faults: Faults }> {
  const codes = [...key.groups, ...key.answers.keys()];
  const columnOf = new Map(codes.map((code) => [code, sheetColumn(code)]));
  const known = [...answerColumns.slice(0, 4), ...columnOf.values()];
  const sheet = await readSheet(bytes, known, ['respondent_id', 'wave', 'area']);
  const there = (code: string): boolean => sheet.columns.includes(columnOf.get(code) ?? '');
  if (![...key.answers.keys()].some(there)) refuseHeader('Give a column for at least one question.', 1);

  const values = new Map<string, Set<string>>();
  const rows = sheet.rows.map((row): Respondent => {
    const cells = cellsOf(row, sheet.faults);
    const id = cells.text('respondent_id', 100);
    if (id === '') cells.fault('respondent_id', 'Give a number or code for each respondent.');
    const groups: Record<string, string> = {};
    for (const code of key.groups.filter(there)) {
      const value = cells.text(columnOf.get(code) ?? '', 100);
      const seen = values.get(code) ?? new Set();
      values.set(code, seen.add(value));
      if (seen.size === mostGroupValues + 1) {
        cells.fault(
          columnOf.get(code) ?? '',
          `Give at most ${mostGroupValues} different values: bands, not single people.`,
        );
      }
      groups[code] = value;
    }
    const answers: Record<string, string> = {};
    for (const [code, allowed] of key.answers) {
      if (there(code)) answers[code] = answerOf(cells, columnOf.get(code) ?? '', allowed);
    }
    const weight = cells.number('weight', { from: 0, to: 1_000_000 }) ?? 1;
    return { line: row.line, id, ...placeOf(cells, key), weight, groups, answers };
  });
  return { rows, faults: sheet.faults };
}

/** Reads counts by answer: wave, area, question, answer, count and, where known, deff (the design effect). */
export async function readAnswerCounts(
  bytes: Buffer,
  key: AnswerKey,
): Promise<{ rows: AnswerCount[]; faults: Faults }> {
  const needed = ['wave', 'area', 'question', 'answer', 'count'];
  const sheet = await readSheet(bytes, [...needed, 'deff'], needed);
  const rows = sheet.rows.map((row): AnswerCount => {
    const cells = cellsOf(row, sheet.faults);
    const question = row.cell('question');
    const allowed = key.answers.get(question);
    if (allowed === undefined) cells.fault('question', 'The survey has no question with this code.');
    if (cells.blank('answer')) cells.fault('answer', 'Give the answer.');
    if (cells.blank('count')) cells.fault('count', 'Give how many gave this answer; 0 is a true zero.');
    const answer = allowed === undefined ? '' : answerOf(cells, 'answer', allowed);
    const count = cells.number('count', { from: 0, to: 1_000_000, whole: true }) ?? 0;
    const deff = cells.number('deff', { from: 0.1, to: 100 }) ?? 1;
    return { line: row.line, ...placeOf(cells, key), question, answer, count, deff };
  });
  return { rows, faults: sheet.faults };
}

function placeOf(cells: Cells, { waves }: AnswerKey): { wave: string; area: Area } {
  const wave = cells.text('wave', 64);
  if (!waves.includes(wave)) cells.fault('wave', `Give a wave of this survey: ${waves.join(', ')}.`);
  return { wave, area: cells.oneOf('area', areas) };
}

function answerOf(cells: Cells, column: string, allowed: ReadonlySet<string>): string {
  const answer = cells.text(column, 200);
  if (answer !== '' && !allowed.has(answer)) {
    cells.fault(
      column,
      `“${answer.slice(0, 60)}” is not an answer of this question: ${[...allowed].join(', ').slice(0, 300)}.`,
    );
  }
  return answer;
}
