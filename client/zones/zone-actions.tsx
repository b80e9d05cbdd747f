import type { ZoneAnswer } from '../../server/features/zones/contract.ts';
import { Link } from '../address.ts';
import { apiHref } from '../api.ts';
import { demandParams } from './profile-question.ts';
import type { ZonePeriod } from './zone-period.ts';

interface Props {
  zone: ZoneAnswer;
  at: string | undefined;
  period: ZonePeriod | null;
}

/** What can be done with a zone; changing its shape is the main thing. */
export function ZoneActions({ zone, at, period }: Props) {
  return (
    <div className="button-group zone-actions">
      {zone.closedOn === null && (
        <Link page="zone-edit" code={zone.code} className="button">
          Edit the shape
        </Link>
      )}
      <Link page="evaluation-new" params={{ zone: zone.code }} className="button button--secondary">
        Evaluate
      </Link>
      <Link page="map" params={{ area: `zone:${zone.code}` }} className="button button--secondary">
        See on the map
      </Link>
      {period && (
        <a
          className="button button--secondary"
          href={apiHref('/demand.csv', {
            kind: 'zone',
            footprint: zone.code,
            ...demandParams({ first: period.trendFirst, last: period.last, at }),
          })}
          download={`${zone.code}-demand.csv`}
        >
          Download as CSV
        </a>
      )}
      <button
        type="button"
        className="button button--secondary"
        onClick={() => {
          window.print();
        }}
      >
        Print, 2 pages
      </button>
      {zone.closedOn === null && (
        <Link page="zone" code={zone.code} params={{ part: 'close' }}>
          Close the zone
        </Link>
      )}
    </div>
  );
}
