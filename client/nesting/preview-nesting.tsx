import { useState, type ReactElement } from 'react';
import { Refused } from '../panels/refused.tsx';
import { Loading } from '../panels/states.tsx';
import { NestingSets } from './nesting-sets.tsx';
import { useProposedNesting } from './use-proposed-nesting.ts';

/** For the shape on screen, asked only when somebody opens it: shapes change with every drag. */
export function PreviewNesting({ codes }: { codes: readonly string[] }): ReactElement | null {
  const [isOpen, setIsOpen] = useState(false);
  const nesting = useProposedNesting(isOpen && codes.length > 0 ? codes : null);
  if (codes.length === 0) return null;
  return (
    <details
      className="details"
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary>How it fits networks, wards and policing areas</summary>
      {!isOpen ? null : nesting.state === 'loading' ? (
        <Loading what="how it fits other areas" lines={3} />
      ) : nesting.state === 'error' ? (
        <Refused answer={nesting} />
      ) : (
        <NestingSets answer={nesting.answer} />
      )}
    </details>
  );
}
