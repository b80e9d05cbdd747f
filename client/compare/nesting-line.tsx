import type { ReactElement } from 'react';
import type { NestingAnswer } from '../../server/features/nesting/contract.ts';
import { hrefTo } from '../address.ts';
import { useAnswer } from '../api.ts';
import { readRef } from './area-refs.ts';
import { NoAnswer } from './no-answer.tsx';
import { Loading } from '../panels/states.tsx';

/** How well the area fits into networks, wards and policing areas, and the least that would make it fit. */
export const NestingLine = ({ area, on }: { area: string; on: string | null }): ReactElement => {
  const nesting = useAnswer<NestingAnswer>('/nesting', { area, at: on ?? undefined });
  if (nesting.state === 'loading') return <Loading what="how it fits into others" lines={2} />;
  if (nesting.state === 'error') return <NoAnswer answer={nesting} />;
  const { sentence, against, method } = nesting.answer;
  const parts = readRef(area);
  const changes = against.flatMap(({ name, nests, toNest }) =>
    nests || toNest === null || !toNest.possible ? [] : [{ name, sentence: toNest.sentence }],
  );
  return (
    <>
      <h3>Does it fit into them?</h3>
      <p>{sentence}</p>
      {changes.length === 0 ? null : (
        <details className="details">
          <summary>What would make it fit</summary>
          <ul>
            {changes.map((change) => (
              <li key={change.name}>
                <strong>{change.name}:</strong> {change.sentence}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="small compare-page__links">
        {parts?.kind === 'zone' ? (
          <a href={`${hrefTo('zone', parts.code)}#nesting`}>All of it, with the small areas that would change</a>
        ) : null}
        <a href={method.page}>{method.name}: the formula</a>
      </p>
    </>
  );
};
