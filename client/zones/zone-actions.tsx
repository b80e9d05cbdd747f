import type { ZoneAnswer } from '../../server/features/zones/contract.ts';
import { Link } from '../address.ts';
import { apiHref } from '../api.ts';
import { SaveView } from '../views/save-view.tsx';
import { monthName } from '../words.ts';
import { printWhole } from './later.tsx';
import { trendParams, type ZoneChoice } from './zone-choice.ts';

interface Props {
  zone: ZoneAnswer;
  choice: ZoneChoice | null;
}

/** What can be done with a zone; finding out whether something helped is the main thing. */
export function ZoneActions({ zone, choice }: Props) {
  return (
    <div className="button-group zone-actions">
      <Link page="evaluation-new" params={{ zone: zone.code }} className="button">
        Evaluate a change
      </Link>
      <Link page="map" params={mapParams(zone, choice)} className="button button--secondary">
        See on the map
      </Link>
      {choice && (
        <>
          <SaveView
            name={`${zone.name}, twelve months to ${monthName(choice.period.last)}`}
            pin={{ to: choice.period.last }}
          />
          <a
            className="button button--secondary"
            href={apiHref('/demand.csv', { kind: 'zone', footprint: zone.code, ...trendParams(choice) })}
            download={`${zone.code}-demand.csv`}
          >
            Download as CSV
          </a>
        </>
      )}
      <button
        type="button"
        className="button button--secondary"
        onClick={() => {
          void printWhole();
        }}
      >
        Print, 2 pages
      </button>
      <Link page="zone-brief" code={zone.code}>
        Brief, 1 page
      </Link>
      <Link page="profile" code={`zone:${zone.code}`}>
        Area profile
      </Link>
      {zone.closedOn === null && (
        <>
          <Link page="zone-edit" code={zone.code}>
            Edit the shape
          </Link>
          <Link page="zone" code={zone.code} params={{ part: 'close' }}>
            Close the zone
          </Link>
        </>
      )}
    </div>
  );
}

/** The same demand of the same months, with the zone's panel open. */
const mapParams = (zone: ZoneAnswer, choice: ZoneChoice | null): Record<string, string | null> => ({
  area: `zone:${zone.code}`,
  ...(choice === null ? {} : { from: choice.period.first, to: choice.period.last }),
  ...(choice?.category == null ? {} : { category: choice.category }),
  ...(choice?.agency == null ? {} : { agency: choice.agency }),
});
