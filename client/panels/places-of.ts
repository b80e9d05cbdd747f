import type { Problem } from '../../server/features/words/contract.ts';

/** What is wrong where, as far as the sentence of the problem does not say it already. */
export const placesOf = ({ detail, errors }: Pick<Problem, 'detail' | 'errors'>): string[] => [
  ...new Set((errors ?? []).map((error) => error.detail).filter((text) => !detail.includes(text))),
];
