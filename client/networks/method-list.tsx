import type { ReactElement } from 'react';
import type { NetworksAnswer } from '../../server/features/networks/contract.ts';
import { plural } from '../words.ts';

/** How footprints are made, best first, and what each cannot say. */
export const MethodList = ({ methods }: { methods: NetworksAnswer['methods'] }): ReactElement =>
  methods.length === 0 ? (
    <p className="inset">
      No network has a footprint on this day. Load patients by practice and small area (the best), catchments, or
      practices with their postcodes and list sizes.
    </p>
  ) : (
    <ol className="method-list">
      {methods.map(({ method, name, sentence, inUse, networks }) => (
        <li key={method}>
          <h3>
            {name} {inUse && <span className="tag tag--good">in use</span>}
          </h3>
          <p>{sentence}</p>
          <p className="quiet small">{plural(networks, 'network')} on this day</p>
        </li>
      ))}
    </ol>
  );
