import type { ReactElement } from 'react';
import type { Answer } from '../api.ts';
import { Problem } from './states.tsx';

const notPossible = 422;

/** A question that the figures cannot answer is no failure: its reason stands where the answer would. */
export function Refused({ answer }: { answer: Extract<Answer<unknown>, { state: 'error' }> }): ReactElement {
  if (answer.problem?.status === notPossible) {
    return <p className="inset">{answer.problem.detail}</p>;
  }
  return <Problem problem={answer.problem} retry={answer.retry} />;
}
