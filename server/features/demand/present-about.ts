import type { TableAbout } from '../../tables/table-document.ts';

interface Said {
  question: { period: { from: string; to: string } };
  source: readonly string[];
  sentence?: string;
  monthsMissing?: readonly string[];
  basis?: { sentence: string };
  method?: { name: string };
  caution?: string;
}

/** What a table of demand says of itself beside its figures: the same words as JSON. */
export const aboutTable = (answer: Said): TableAbout => {
  const method = [answer.method === undefined ? null : `${answer.method.name}.`, answer.basis?.sentence ?? null];
  const missing = answer.monthsMissing ?? [];
  return {
    sources: answer.source,
    period: answer.question.period,
    method: method.filter((text) => text !== null).join(' ') || null,
    notes: [
      ...(answer.sentence === undefined ? [] : [answer.sentence]),
      ...(answer.caution === undefined ? [] : [answer.caution]),
      ...(missing.length === 0 ? [] : [`Months of the period that did not come: ${missing.join(', ')}.`]),
    ],
  };
};
