import type { Finding } from '../features/evaluations/contract.ts';
import type { RunInputs } from './inputs.ts';

/** The highest level that a comparison of one zone with others can have without somebody vouching for its design. */
const ceiling = 3;

/**
 * Level on the Maryland scale: 1 one look, 2 before and after, 3 before and after with comparison areas; 4 and 5 only where
 * an analyst declared them in the plan, with the reason. Never above 3 by itself.
 */
export function evidence(finding: Finding, plan: RunInputs['plan'], comparisonAreas: number) {
  if (finding === 'not-evaluable') {
    return { evidenceLevel: 0, evidenceSentence: 'No level: nothing was estimated.' };
  }
  if (plan.declaredLevel !== null) {
    const { level, reason } = plan.declaredLevel;
    return { evidenceLevel: level, evidenceSentence: `Declared in the plan by an analyst: ${reason}` };
  }
  if (comparisonAreas === 0)
    return { evidenceLevel: 2, evidenceSentence: 'Before and after, without comparison areas.' };
  return {
    evidenceLevel: ceiling,
    evidenceSentence: 'Before and after, with comparison areas. Level 4 needs several zones or a chance start.',
  };
}
