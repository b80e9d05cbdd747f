import { useEffect, useRef, type ReactElement } from 'react';
import type { FieldProblem } from './problems-of.ts';
import { ProblemLinks } from './problem-links.tsx';

/** GOV.UK's error summary: takes the focus when it appears, and each line leads to its field. */
export function ErrorSummary({ problems }: { problems: readonly FieldProblem[] }): ReactElement | null {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} className="error-summary" tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">There is a problem</h2>
      <ProblemLinks problems={problems} />
    </div>
  );
}
