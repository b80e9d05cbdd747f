import type { Finding } from '../features/evaluations/contract.ts';
import type { CoreProblem, Displacement } from '../features/runs/contract.ts';
import type { Decision } from './verdict.ts';

export const titles: Record<Finding, string> = {
  strong: 'Strong evidence of improvement',
  some: 'Some evidence of improvement',
  none: 'No detectable change',
  harm: 'Some evidence of harm',
  'not-evaluable': 'Not evaluable',
};

/** The finding as a title and a few sentences, made from the same figures that decided it. */
export function sayVerdict(decision: Decision, core: CoreProblem | null, moved: Displacement | null) {
  const title = titles[decision.finding];
  if (core === null) return { title, sentence: decision.reasons.join(' ') };
  const isFall = decision.finding === 'strong' || decision.finding === 'some';
  const next = moved !== null && isFall ? [moved.sentence] : [];
  // Figures alone may look like a fall: why it is not taken for one belongs beside them.
  const why = decision.finding === 'none' ? [decision.binding] : [];
  return { title, sentence: [core.sentence, core.placebo.sentence, ...why, ...next].join(' ') };
}
