import { publishCount } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import type { Area, CountRow } from './store.ts';

export interface PublishedCounts {
  wave: string;
  area: Area;
  question: string;
  answers: { answer: string; count: Published<Figure> }[];
}

/**
 * Counts by answer as they may be shown. All answers to a question, with those who gave none, add up to the respondents:
 * where one answer alone is withheld it could be found by subtraction, so the next smallest is withheld with it.
 */
export function protectCounts(rows: readonly Omit<CountRow, 'deff'>[], withheldUpTo: number): PublishedCounts[] {
  const blocks = new Map<string, Omit<CountRow, 'deff'>[]>();
  for (const row of rows) {
    const key = [row.wave, row.area, row.question].join('\u001f');
    blocks.set(key, [...(blocks.get(key) ?? []), row]);
  }
  return [...blocks.values()].map((block) => {
    const { wave, area, question } = block[0] as Omit<CountRow, 'deff'>;
    const upTo = highestWithheld(
      block.map(({ count }) => count),
      withheldUpTo,
    );
    const answers = block.map(({ answer, count }) => ({ answer, count: publishCount(count, upTo) }));
    return { wave, area, question, answers };
  });
}

function highestWithheld(counts: readonly number[], withheldUpTo: number): number {
  const some = counts.filter((count) => count > 0).sort((one, other) => one - other);
  const isLone = some.filter((count) => count <= withheldUpTo).length === 1;
  return isLone ? Math.max(withheldUpTo, some[1] ?? 0) : withheldUpTo;
}

/** How many answered in a wave and area: those of the question that most were asked. */
export function peopleAnswered(
  rows: readonly Omit<CountRow, 'deff'>[],
  wave: string,
  area: Area,
  withheldUpTo: number,
): Published<Figure> {
  const byQuestion = new Map<string, number>();
  for (const row of rows) {
    if (row.wave !== wave || row.area !== area) continue;
    byQuestion.set(row.question, (byQuestion.get(row.question) ?? 0) + row.count);
  }
  return publishCount(byQuestion.size === 0 ? null : Math.max(...byQuestion.values()), withheldUpTo);
}
