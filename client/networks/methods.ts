import type { NetworkMethod } from '../../server/features/words/contract.ts';

/** Ways of making a footprint, in few words; what each can say comes with the answer. */
export const methodNames: Record<NetworkMethod, string> = {
  'registered-share': 'Share of registrations',
  'majority-of-patients': 'Most registrations',
  catchment: 'Outlines of catchments',
  'nearest-practice': 'Nearest practice',
};

export const readMethod = (text: string | null): NetworkMethod | null =>
  (Object.keys(methodNames) as NetworkMethod[]).find((method) => method === text) ?? null;
