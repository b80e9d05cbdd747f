import type { ReactElement } from 'react';
import { Link } from '../address.ts';

/** Where files of practices and networks are loaded, for those who look for it among the data. */
export const NetworksSection = (): ReactElement => (
  <section className="data-section" aria-labelledby="networks-heading">
    <h2 id="networks-heading">Practices and networks</h2>
    <p>
      Who is in which Primary Care Network and where patients live: ePCN, epraccur, patients registered by practice and
      LSOA, list sizes, catchments. They are listed and loaded on the page of{' '}
      <Link page="networks">Primary Care Networks</Link>.
    </p>
  </section>
);
