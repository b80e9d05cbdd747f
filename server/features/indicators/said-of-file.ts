import type { SaidOfFile } from '../../intake/publishers/publisher-file.ts';
import { Refusal } from '../../refusal.ts';
import { addMonths } from '../words/months.ts';

/**
 * @param given first and last month, both included
 * @throws Refusal where only one of the two is given, or the last comes before the first
 */
export function saidOfFile(given: {
  name?: string | undefined;
  first?: string | undefined;
  last?: string | undefined;
}): SaidOfFile {
  const { name = 'the file', first, last } = given;
  if (first === undefined && last === undefined) return { name, period: null };
  if (first === undefined || last === undefined || last < first) {
    const detail = 'Give both the first and the last month of the figures, the last not before the first.';
    throw new Refusal('parameter-invalid', detail, [{ parameter: first === undefined ? 'first' : 'last', detail }]);
  }
  return { name, period: { from: first, to: addMonths(last, 1) } };
}
