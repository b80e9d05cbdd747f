import type { Problem } from '../../server/features/words/contract.ts';

/** A refusal of what was filled in: said at the top of the form, announced, with each field's own sentence. */
export function ProblemList({ problem, title }: { problem: Problem | null; title: string }) {
  return (
    <div className="error-summary" role="alert">
      <h2>{title}</h2>
      {problem ? (
        <>
          <p>{problem.detail}</p>
          {problem.errors && problem.errors.length > 0 && (
            <ul>
              {problem.errors.map(({ detail }, index) => (
                <li key={index}>{detail}</li>
              ))}
            </ul>
          )}
          <p className="quiet">Request {problem.instance}</p>
        </>
      ) : (
        <p>The server could not be reached. Nothing was sent; try again in a moment.</p>
      )}
    </div>
  );
}
