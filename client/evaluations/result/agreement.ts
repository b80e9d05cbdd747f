import type { CoreProblem } from '../../../server/features/runs/contract.ts';

/** Whether the verdict heeds an estimate; the others are shown so that nobody need ask for them. */
export const hasSay = ({ role }: { role: string }): boolean => role !== 'descriptive' && role !== 'shown only';

/** How many estimates point the same way as the headline, itself among them; what is only descriptive has no say. */
export const agreement = ({
  effect,
  models,
}: Pick<CoreProblem, 'effect' | 'models'>): { same: number; all: number } => {
  const sign = Math.sign(effect.value);
  const counted = models.filter(hasSay);
  return { same: counted.filter(({ value }) => Math.sign(value) === sign).length, all: counted.length };
};

/** Said as a title: whether the other ways of asking give the same answer. */
export const agreementTitle = (core: Pick<CoreProblem, 'effect' | 'models'>): string => {
  const { same, all } = agreement(core);
  if (all < 2) return 'One estimate';
  if (same === all) return 'Every estimate points the same way';
  return same * 2 > all ? 'Most estimates point the same way' : 'The estimates do not agree';
};
