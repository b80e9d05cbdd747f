import type { ReactElement } from 'react';
import { Link } from '../address.ts';
import { readRef } from './area-refs.ts';

/** Leads to what is told of one area alone; everything together has no page of its own. */
export const AreaLink = ({ area, name }: { area: string; name: string }): ReactElement => {
  const parts = readRef(area);
  if (parts === null) return <>{name}</>;
  const { kind, code } = parts;
  if (kind === 'zone' || kind === 'pcn') {
    return (
      <Link page={kind === 'zone' ? 'zone' : 'network'} code={code}>
        {name}
      </Link>
    );
  }
  return (
    <Link page="profile" code={`${kind}:${code}`}>
      {name}
    </Link>
  );
};
