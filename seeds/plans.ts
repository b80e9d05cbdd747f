import type { z } from 'zod';
import type { planBody } from '../server/features/evaluations/contract.ts';
import { demonstrationIndicators } from './resilience/indicators.ts';
import { demonstrationQuestions } from './perceptions/surveys.ts';

type PlanBody = z.input<typeof planBody>;
export interface DemonstrationPlan {
  /** When it was, as it were, written down. */
  registeredAt: string;
  plan: PlanBody;
}

/** The last two years of the demonstration are the same length for all three zones, so that they can be read together. */
const twoYears = { postMonths: 24, looks: [24] } satisfies Partial<PlanBody>;
const strands = (zone: string): Pick<PlanBody, 'indicators' | 'survey' | 'registeredBy' | 'outcomePlacebo'> => ({
  indicators: demonstrationIndicators.map(({ code }) => ({ code, weight: 1 })),
  survey: { code: `${zone}-residents`, questions: demonstrationQuestions.map(({ code }) => code) },
  registeredBy: 'the demonstration',
  outcomePlacebo: 'ambulance-falls',
});
const invented = 'Invented for trying out';

/** One evaluation of each zone: a real effect, a place picked on a bad year, and no effect. Nothing is run by planting. */
export const demonstrationPlans: DemonstrationPlan[] = [
  {
    registeredAt: '2024-03-12T10:00:00.000Z',
    plan: {
      title: 'Bell Foundry anti-social behaviour',
      zone: 'bell-foundry',
      start: '2024-04',
      preMonths: 30,
      ...twoYears,
      ...strands('bell-foundry'),
      outcome: { categories: ['anti-social-behaviour'] },
      costs: { zoneCost: 96_000, unitCost: 840, priceYear: 2024, source: invented },
      emmie: {
        mechanism: 'Neighbours and services meet every month and settle disputes before they are reported.',
        moderators: 'A lead known to residents; a community centre that was there before.',
        implementation: 'Full from the first month (invented).',
      },
    },
  },
  {
    registeredAt: '2024-06-18T10:00:00.000Z',
    plan: {
      title: 'New Parks anti-social behaviour',
      zone: 'new-parks',
      start: '2024-07',
      preMonths: 33,
      ...twoYears,
      ...strands('new-parks'),
      outcome: { categories: ['anti-social-behaviour'] },
      pickedOn: { from: '2023-07', to: '2024-07' },
    },
  },
  {
    registeredAt: '2023-12-11T10:00:00.000Z',
    plan: {
      title: 'Coalville violence',
      zone: 'coalville',
      start: '2024-01',
      preMonths: 27,
      ...twoYears,
      ...strands('coalville'),
      outcome: { categories: ['violence-and-sexual-offences'] },
    },
  },
];
