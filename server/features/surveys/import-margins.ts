import type { Knex } from 'knex';
import { readMargins } from '../../intake/formats/survey-margins.ts';
import { moveRevision } from '../service/store.ts';
import { misfits } from './fit-margins.ts';
import { surveyStore, type SurveyRow } from './store.ts';

/**
 * Takes in the known people by group of a survey's areas, in place of any that came before, whole or not at all.
 * @throws Refusal 'file-unreadable' with line and column of each fault, a margin without respondents among them
 */
export async function importMargins(
  knex: Knex,
  survey: SurveyRow,
  bytes: Buffer,
): Promise<{ rows: number; changed: boolean }> {
  const { rows, faults } = await readMargins(
    bytes,
    survey.groups.map(({ code }) => code),
  );
  faults.refuse();
  return knex.transaction(async (transaction) => {
    const store = surveyStore(transaction);
    for (const { area, group, value, sentence } of misfits(rows, await store.groupValues(survey.id))) {
      const row = rows.find((one) => one.area === area && one.group === group && (value ?? one.value) === one.value);
      faults.add(row?.line ?? 1, value === null ? 'group' : 'value', sentence);
    }
    faults.refuse();
    const before = await store.margins(survey.id);
    const after = rows.map(({ area, group, value, people }) => ({ area, group_code: group, value, people }));
    const textOf = (some: typeof after): string =>
      some
        .map(({ area, group_code, value, people }) => JSON.stringify([area, group_code, value, people]))
        .sort()
        .join('\n');
    const changed = textOf(before) !== textOf(after);
    if (changed) {
      await store.replaceMargins(survey.id, after);
      await moveRevision(transaction);
    }
    return { rows: rows.length, changed };
  });
}
