import type { DemandAnswer, MonthsAnswer } from './contract.ts';
import {
  presentLimits,
  presentNotCounted,
  presentQuestion,
  roundCount,
  sayMissing,
  sentencesOf,
  unitOfCount,
} from './present-words.ts';
import type { DemandMonth } from './service-months.ts';
import type { DemandRows } from './service-rows.ts';

export const presentMonths = (months: DemandMonth[]): MonthsAnswer => ({ items: months });

const sentences = {
  exact: 'Exact: points inside the drawn line; people inside it are estimated by share of area.',
  'best-fit': 'Best fit: whole small areas are added up.',
};

export function presentRows({ asked, basis, rows, next }: DemandRows): DemandAnswer {
  return {
    question: presentQuestion(asked),
    unit: unitOfCount,
    basis: {
      method: basis,
      sentence: sentencesOf(
        sentences[basis],
        'A rate is of the month as if it went on for a year. A month that did not come says [x].',
        sayMissing({ ...asked, feeds: asked.feeds.filter(({ months }) => months.length > 0) }),
      ),
    },
    source: asked.sources,
    monthsMissing: asked.missing,
    ...presentNotCounted(asked),
    items: rows.map(({ count, rate, ...row }) => {
      const { value, lower, upper } = presentLimits(rate);
      return { ...row, count: roundCount(count), ratePer1000: value, lower, upper };
    }),
    next,
  };
}
