import type { ReactElement } from 'react';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import { Link } from '../address.ts';
import type { Answer } from '../api.ts';
import { Empty, Problem } from '../panels/states.tsx';
import { periodWords } from '../words.ts';
import { defaultSpan } from './question.ts';
import type { ChoiceChange } from './sentence-controls.tsx';
import type { MapData } from './use-map-data.ts';

/** What stands over the map when it cannot be coloured: each reason looks different from the others. */
export const MapNote = ({
  service,
  data,
  shapes,
  onChange,
}: {
  service: ServiceAnswer;
  data: MapData;
  shapes: Answer<unknown>;
  onChange: (change: ChoiceChange) => void;
}): ReactElement | null => {
  const failed = shapes.state === 'error' ? shapes : data.demand.state === 'error' ? data.demand : null;
  if (failed !== null) {
    return (
      <div className="map-note">
        <Problem
          problem={failed.problem}
          retry={failed.retry}
          kept="Your choices are kept in the address of this page."
        />
      </div>
    );
  }
  if (data.monthsKnown && data.span === null) {
    return (
      <div className="map-note">
        <Empty
          title="No demand is loaded yet"
          action={
            <Link page="import" className="button">
              Import a file
            </Link>
          }
        >
          <p>The areas of {service.place} are here; the colours come with the first file of demand.</p>
        </Empty>
      </div>
    );
  }
  if (data.shown?.monthsReceived !== 0) return null;
  const other = defaultSpan(data.months, null);
  return (
    <div className="map-note">
      <section className="map-note__missing">
        <h2>
          <span className="swatch swatch--not-available" aria-hidden="true" /> [x] Not available
        </h2>
        <p>{data.shown.sentence}</p>
        {other === null ? null : (
          <button
            type="button"
            className="button button--secondary"
            onClick={() => {
              onChange({ from: other.first, to: other.last });
            }}
          >
            Show {periodWords(other.first, other.last)}
          </button>
        )}
      </section>
    </div>
  );
};
