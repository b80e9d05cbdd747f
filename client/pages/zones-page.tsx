import type { ZoneSummary } from '../../server/features/zones/contract.ts';
import { Link, useAddress } from '../address.ts';
import { useAnswer } from '../api.ts';
import { Empty, Loading, Problem } from '../panels/states.tsx';
import { dateName, plural } from '../words.ts';
import { AtDate } from '../zones/at-date.tsx';
import { ZoneRows } from '../zones/zone-rows.tsx';
import '../zones/zones.css';

/** The zones that partners have agreed to work in together, now or as they stood on a day. */
export default function ZonesPage() {
  const [{ params }] = useAddress();
  const at = params.get('at') ?? undefined;
  const zones = useAnswer<{ items: ZoneSummary[] }>('/zones', { at });
  return (
    <div className="page zones-page">
      <div className="page__head">
        <h1>Zones</h1>
        <Link page="zone-new" className="button">
          Draw a zone
        </Link>
      </div>
      {zones.state === 'loading' && <Loading what="the zones" lines={6} />}
      {zones.state === 'error' && <Problem problem={zones.problem} retry={zones.retry} />}
      {zones.state === 'ready' && zones.answer.items.length === 0 && at === undefined && (
        <Empty title="No zone yet">
          <p>
            A zone is an area that partners have agreed to work in together. Each would stand here with its people, its
            lead and its shape. Draw the first one, give a list of area codes, or bring a shape from a file.
          </p>
        </Empty>
      )}
      {zones.state === 'ready' && (zones.answer.items.length > 0 || at !== undefined) && (
        <>
          <p className="lead">{sentence(zones.answer.items, at)}</p>
          <AtDate page="zones" label="Show the zones as they stood on" />
          {zones.answer.items.length > 0 && <ZoneRows zones={zones.answer.items} at={at} />}
        </>
      )}
    </div>
  );
}

const sentence = (zones: readonly ZoneSummary[], at: string | undefined): string => {
  if (at !== undefined) return `On ${dateName(at)} there ${are(zones.length)}.`;
  const closed = zones.filter(({ closedOn }) => closedOn !== null).length;
  return `There ${are(zones.length)}${closed > 0 ? `, ${String(closed)} of them closed` : ''}.`;
};

const are = (count: number): string =>
  count === 0 ? 'was no zone' : `${count === 1 ? 'is' : 'are'} ${plural(count, 'zone')}`;
