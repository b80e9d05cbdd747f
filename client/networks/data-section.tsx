import type { ReactElement } from 'react';
import type { NetworksAnswer } from '../../server/features/networks/contract.ts';
import { Link } from '../address.ts';
import { useAnswer } from '../api.ts';
import { Problem } from '../panels/states.tsx';
import { Unplaced } from './unplaced.tsx';

/** Where files of practices and networks are loaded, for those who look for it among the data. */
export const NetworksSection = (): ReactElement => (
  <section className="data-section" aria-labelledby="networks-heading">
    <h2 id="networks-heading">Practices and networks</h2>
    <p>
      Who is in which Primary Care Network and where patients live: ePCN, epraccur, patients registered by practice and
      LSOA, list sizes, catchments. They are listed and loaded on the page of{' '}
      <Link page="networks">Primary Care Networks</Link>.
    </p>
    <WithoutPlace />
  </section>
);

const WithoutPlace = (): ReactElement | null => {
  const answer = useAnswer<NetworksAnswer>('/networks');
  if (answer.state === 'loading') return null;
  if (answer.state === 'error') return <Problem problem={answer.problem} retry={answer.retry} />;
  return <Unplaced sentences={answer.answer.unplaced} />;
};
