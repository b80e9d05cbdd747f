import type { ReactElement } from 'react';
import type { Answer } from '../api.ts';
import { isRefusal } from '../panels/refusal.ts';
import { Problem } from '../panels/states.tsx';

/** An area or a day for which there is no answer is no failure: the reason stands where the answer would. */
export const NoAnswer = ({ answer }: { answer: Extract<Answer<unknown>, { state: 'error' }> }): ReactElement =>
  isRefusal(answer.problem) ? (
    <p className="inset" role="status">
      {answer.problem.detail}
    </p>
  ) : (
    <Problem problem={answer.problem} retry={answer.retry} kept="Your choices are kept in the address of this page." />
  );
