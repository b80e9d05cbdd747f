import type { ReactNode } from 'react';
import './crumbs.css';

/** The pages above this one. */
export function Crumbs({ children }: { children: ReactNode }) {
  return (
    <nav aria-label="Where this page is" className="crumbs">
      {children}
    </nav>
  );
}
