import type { ReactElement } from 'react';
import type { ComparisonAnswer } from '../../server/features/comparison/contract.ts';
import { Link } from '../address.ts';
import { NestingLine } from './nesting-line.tsx';
import { networkWords } from './network-words.ts';

/** What the overlap of these areas means for whoever reads the figures. */
export const HowToRead = ({ areas, on }: { areas: ComparisonAnswer['areas']; on: string | null }): ReactElement => {
  const first = areas[0];
  const networks = networkWords(areas);
  const shared = areas.flatMap(({ shared: { sentence } }) => (sentence === null ? [] : [sentence]));
  return (
    <section className="how-to-read" aria-labelledby="read-heading">
      <h2 id="read-heading">How to read the overlap</h2>
      {shared.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {networks === null ? null : <p>{networks}</p>}
      <p>
        <Link page="help" params={{ word: 'withheld' }}>
          [c] withheld to protect people
        </Link>
        : so few people that the figure might point to one of them.{' '}
        <Link page="help" params={{ word: 'not-available' }}>
          [x] not available
        </Link>
        : nobody sent it, or it cannot be worked out.
      </p>
      {first === undefined || first.code === null ? null : <NestingLine area={first.ref} on={on} />}
    </section>
  );
};
