import type { ReactElement } from 'react';
import type { FieldProblem } from './problems-of.ts';

/** What is wrong, a line each; every line leads to its field. */
export const ProblemLinks = ({ problems }: { problems: readonly FieldProblem[] }): ReactElement => (
  <ul>
    {problems.map(({ field, sentence }) => (
      <li key={`${field} ${sentence}`}>
        <a
          href={`#${field}`}
          onClick={(event) => {
            event.preventDefault();
            document.getElementById(field)?.focus();
          }}
        >
          {sentence}
        </a>
      </li>
    ))}
  </ul>
);
