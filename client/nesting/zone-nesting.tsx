import type { ReactElement } from 'react';
import type { NestingAnswer } from '../../server/features/nesting/contract.ts';
import { useAnswer } from '../api.ts';
import { Refused } from '../panels/refused.tsx';
import { Loading } from '../panels/states.tsx';
import { NestingSets } from './nesting-sets.tsx';

/** How a zone fits into networks, wards and policing areas. */
export default function ZoneNesting({ code, at }: { code: string; at: string | undefined }): ReactElement {
  const nesting = useAnswer<NestingAnswer>('/nesting', { area: `zone:${code}`, at });
  if (nesting.state === 'loading') return <Loading what="how it fits other areas" lines={5} />;
  if (nesting.state === 'error') return <Refused answer={nesting} />;
  return <NestingSets answer={nesting.answer} />;
}
