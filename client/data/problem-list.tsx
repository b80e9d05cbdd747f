import type { Problem } from '../../server/features/words/contract.ts';
import { placesOf } from '../panels/places-of.ts';

/** A refusal of what was filled in: said at the top of the form, announced, with each field's own sentence. */
export function ProblemList({ problem, title }: { problem: Problem | null; title: string }) {
  return (
    <div className="error-summary" role="alert">
      <h2>{title}</h2>
      {problem ? (
        <>
          <p>{problem.detail}</p>
          {placesOf(problem).length > 0 && (
            <ul>
              {placesOf(problem).map((place) => (
                <li key={place}>{place}</li>
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
