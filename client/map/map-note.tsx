import type { ReactElement } from 'react';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import type { Answer } from '../api.ts';
import { NoDemand } from '../panels/nothing-loaded.tsx';
import { isRefusal } from '../panels/refusal.ts';
import { Problem } from '../panels/states.tsx';
import { capital, periodWords } from '../words.ts';
import { measureNames, type Measure } from './measure.ts';
import { defaultSpan } from './question.ts';
import type { ChoiceChange } from './sentence-controls.tsx';
import type { MapData } from './use-map-data.ts';

const measureTitle = (measure: Measure): string => capital(measureNames[measure]);

/** What stands over the map when it cannot be coloured: each reason looks different from the others. */
export const MapNote = ({
  service,
  data,
  measure,
  shapes,
  onChange,
}: {
  service: ServiceAnswer;
  data: Pick<MapData, 'answer' | 'shown' | 'months' | 'monthsKnown' | 'span'>;
  measure: Measure;
  shapes: Answer<unknown>;
  onChange: (change: ChoiceChange) => void;
}): ReactElement | null => {
  const failed = shapes.state === 'error' ? shapes : data.answer.state === 'error' ? data.answer : null;
  if (failed !== null && isRefusal(failed.problem)) {
    return (
      <div className="map-note">
        <section className="map-note__missing" role="alert">
          <h2>
            <span className="swatch swatch--not-available" aria-hidden="true" /> {measureTitle(measure)} cannot be shown
          </h2>
          <p>{failed.problem.detail}</p>
          {failed.problem.errors?.map(({ detail }) => (
            <p key={detail}>{detail}</p>
          ))}
          {measure === 'rate' ? null : (
            <button
              type="button"
              className="button button--secondary"
              onClick={() => {
                onChange({ measure: null, sort: null });
              }}
            >
              Show the rate instead
            </button>
          )}
        </section>
      </div>
    );
  }
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
        <NoDemand>The areas of {service.place} are here; the colours come with the first file of demand.</NoDemand>
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
