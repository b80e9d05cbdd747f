import { planBody } from '../server/features/evaluations/contract.ts';
import { shockBody } from '../server/features/shocks/contract.ts';
import type { Services } from '../server/services.ts';
import { demonstrationPlans } from './plans.ts';

const recordedBy = 'the demonstration';

/** What partners would have put on record: a shock, a break in a series, and the plan of each zone's evaluation. */
export async function plantEvaluations({ shocks, evaluations }: Pick<Services, 'shocks' | 'evaluations'>) {
  await shocks.record(
    shockBody.parse({
      kind: 'shock',
      from: '2022-06',
      to: '2022-07',
      recordedBy,
      text: 'Illustrative: a long bank holiday weekend, with extra patrols everywhere. It changes no figure.',
    }),
  );
  await shocks.record(
    shockBody.parse({
      kind: 'break',
      from: '2023-04',
      dataset: 'demo-council-cases',
      recordedBy,
      text: 'Illustrative: a new case system records about 1.35 times as many cases for the same need.',
    }),
  );
  for (const { plan, registeredAt } of demonstrationPlans) {
    await evaluations.register(planBody.parse(plan), registeredAt);
  }
}
