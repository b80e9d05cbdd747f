import type { ReactElement } from 'react';
import { Link } from '../address.ts';
import { Empty } from '../panels/states.tsx';

/** What to load, so that areas can be held against the networks that their people use. */
export const NoNetworks = (): ReactElement => (
  <Empty
    title="No Primary Care Networks are loaded yet"
    action={
      <Link page="networks" className="button button--secondary">
        Load networks
      </Link>
    }
  >
    <p>
      To hold areas against the networks of GP practices that their people use, load the list of practices with their
      networks, and one of these: patients by practice and small area (the best), catchments, or list sizes. Until then
      other areas, such as wards and districts, can be compared.
    </p>
  </Empty>
);
