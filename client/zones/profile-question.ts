import type { ProfileAnswer } from '../../server/features/demand/contract.ts';
import { useAnswer, type Answer, type ApiParams } from '../api.ts';
import { endAfter } from '../months.ts';

interface Question {
  code: string;
  first: string;
  last: string;
  at: string | undefined;
  category?: string | null;
  agency?: string | null;
}

/** The parameters of a zone's demand; `last` is the last month, the API's `to` the first month after it. */
export const demandParams = ({ first, last, at, category, agency }: Omit<Question, 'code'>): ApiParams => ({
  from: first,
  to: endAfter(last),
  at,
  category: category ?? undefined,
  agency: agency ?? undefined,
});

export const useProfile = ({ code, ...rest }: Question): Answer<ProfileAnswer> =>
  useAnswer<ProfileAnswer>(`/demand/profile/zone/${encodeURIComponent(code)}`, demandParams(rest));
