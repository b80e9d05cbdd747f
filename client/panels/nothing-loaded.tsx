import type { ReactElement, ReactNode } from 'react';
import { Link } from '../address.ts';
import { Empty } from './states.tsx';

/** What stands where an answer would, until somebody loads what it is made from. */

/** A whole page before there are areas; its words say what one would see here. */
export const NoAreasPage = ({ title, children }: { title: string; children: ReactNode }): ReactElement => (
  <div className="page">
    <h1>{title}</h1>
    <Empty
      title="No areas are loaded yet"
      action={
        <Link page="data" className="button">
          Import data
        </Link>
      }
    >
      <p>{children}</p>
    </Empty>
  </div>
);

/** Areas are there and demand is not; its words say what the demand is needed for. */
export const NoDemand = ({ children }: { children: ReactNode }): ReactElement => (
  <Empty
    title="No demand is loaded yet"
    action={
      <Link page="import" className="button">
        Import a file
      </Link>
    }
  >
    <p>{children}</p>
  </Empty>
);
