import type { ApiParams } from '../api.ts';
import { endAfter } from '../months.ts';
import type { ZonePeriod } from './zone-period.ts';

/** What the whole page is about: one zone as it stood, a period, and what its demand is narrowed to. */
export interface ZoneChoice {
  code: string;
  name: string;
  at: string | undefined;
  period: ZonePeriod;
  category: string | null;
  agency: string | null;
}

type Narrowing = Pick<ZoneChoice, 'at' | 'category' | 'agency'>;

/** What is narrowed to, for an address of the API. */
export const narrowed = ({ at, category, agency }: Narrowing): ApiParams => ({
  at,
  category: category ?? undefined,
  agency: agency ?? undefined,
});

/** The twelve months of the figures. */
export const yearParams = (choice: ZoneChoice): ApiParams => ({
  from: choice.period.first,
  to: endAfter(choice.period.last),
  ...narrowed(choice),
});

/** The months of the lines, which end with the same month. */
export const trendParams = (choice: ZoneChoice): ApiParams => ({
  ...yearParams(choice),
  from: choice.period.trendFirst,
});

/** The one month at whose end the page stands. */
export const alertParams = (choice: ZoneChoice): ApiParams => ({
  kind: 'zone',
  footprint: choice.code,
  to: endAfter(choice.period.last),
  ...narrowed(choice),
});
