import type { ReactNode } from 'react';
import type { NetworkAnswer } from '../../server/features/networks/contract.ts';
import { Link, useAddress } from '../address.ts';
import { useAnswer } from '../api.ts';
import '../compare/compare-page.css';
import '../map/map.css';
import { AsKnown } from '../networks/as-known.tsx';
import { readMethod } from '../networks/methods.ts';
import { NetworkMap } from '../networks/network-map.tsx';
import { NetworkMembers } from '../networks/network-members.tsx';
import { NetworkZones } from '../networks/network-zones.tsx';
import '../networks/networks.css';
import { SizeAxis, SizeBar } from '../networks/size-bar.tsx';
import { scaleEnd } from '../networks/size-scale.ts';
import { Refused } from '../panels/refused.tsx';
import { Loading } from '../panels/states.tsx';
import { countWords, dateName, figureWords, listWords, plural, shareWords } from '../words.ts';
import { AtDate } from '../zones/at-date.tsx';
import { readDay } from '../zones/day-asked.ts';
import '../zones/zones.css';

const dayLabel = 'Show it as it stood on';

/** One Primary Care Network: its practices, where its patients live, the zones in it. */
export default function NetworkPage() {
  const [{ code, params }] = useAddress();
  const at = params.get('at') ?? undefined;
  const method = readMethod(params.get('method')) ?? undefined;
  const isAsked = at === undefined || readDay(at) !== null;
  const path = `/networks/${encodeURIComponent(code ?? '')}`;
  const answer = useAnswer<NetworkAnswer>(isAsked ? path : null, { at, method });
  return (
    <div className="page network-page">
      {!isAsked && (
        <>
          <h1>Primary Care Network</h1>
          <AtDate page="network" label={dayLabel} />
        </>
      )}
      {isAsked && answer.state === 'loading' && <Loading what="the network" lines={8} />}
      {answer.state === 'error' && (
        <>
          <h1>Primary Care Network</h1>
          {at === undefined ? null : <AtDate page="network" label={dayLabel} />}
          <Refused answer={answer} />
          <p>
            <Link page="networks">All networks</Link>
          </p>
        </>
      )}
      {answer.state === 'ready' && <Network network={answer.answer} at={at} />}
    </div>
  );
}

function Network({ network, at }: { network: NetworkAnswer; at: string | undefined }) {
  const { footprint, patients } = network;
  const end = scaleEnd(patients === null ? [] : [patients]);
  return (
    <>
      <p>
        <Link page="networks" {...(at === undefined ? {} : { params: { at } })}>
          Primary Care Networks
        </Link>
      </p>
      <div className="page__head">
        <h1>{network.name}</h1>
        <div className="button-group">
          <Link page="compare" params={{ areas: `pcn:${network.code}` }} className="button button--secondary">
            Compare
          </Link>
          <Link page="profile" code={`pcn:${network.code}`} className="button button--secondary">
            Profile
          </Link>
        </div>
      </div>
      <p className="lead">{network.sentence}</p>
      <AsKnown sentences={network.asKnown} isWarning={(network.practicesNotPlaced ?? 0) > 0} />
      <div className="network-size">
        <SizeAxis end={end} />
        <SizeBar patients={patients} end={end} />
      </div>
      <AtDate page="network" label={dayLabel} />
      <Facts network={network} />
      <Section id="where" title="Where its people live">
        {footprint === null ? (
          <p className="inset">
            It has no footprint on this day. Load patients by practice and small area, catchments, or practices with
            their postcodes and list sizes.
          </p>
        ) : (
          <>
            <p>{footprint.sentence}</p>
            <NetworkMap network={network} at={at} />
          </>
        )}
      </Section>
      <Section id="zones" title="Zones in it">
        <NetworkZones network={network} at={at} />
      </Section>
      <Section id="practices" title="Practices">
        <NetworkMembers network={network} />
      </Section>
    </>
  );
}

const Section = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section className="networks-section" aria-labelledby={`${id}-heading`}>
    <h2 id={`${id}-heading`}>{title}</h2>
    {children}
  </section>
);

/** Districts with less are counted and not named. */
const leastShareSaid = 0.01;

function Facts({ network }: { network: NetworkAnswer }) {
  const { code, commissioner, openedOn, closedOn, footprint, source } = network;
  const all = footprint?.districts ?? [];
  const districts = all.filter(({ share }) => share >= leastShareSaid);
  const others = all.length - districts.length;
  return (
    <dl className="summary-list">
      <dt>Code</dt>
      <dd>{code}</dd>
      {commissioner !== null && (
        <>
          <dt>Commissioner</dt>
          <dd>
            {commissioner.name?.endsWith(commissioner.code) === true
              ? commissioner.name
              : `${commissioner.name ?? ''} ${commissioner.code}`}
          </dd>
        </>
      )}
      <dt>Days</dt>
      <dd>
        {openedOn === null ? 'Opening is not known' : `Since ${dateName(openedOn)}`}
        {closedOn === null ? '' : `, closed after ${dateName(closedOn)}`}
      </dd>
      {footprint !== null && (
        <>
          <dt>Residents of its footprint</dt>
          <dd>{footprint.people === null ? '[x] not available' : countWords(footprint.people)}</dd>
          <dt>Patients who live elsewhere</dt>
          <dd>{figureWords(footprint.patientsElsewhere)}</dd>
        </>
      )}
      {districts.length > 0 && (
        <>
          <dt>Districts of its people</dt>
          <dd>
            {listWords(districts.map(({ name, share }) => `${name} ${shareWords(share)}`))}
            {others > 0 && `; under 1% in ${plural(others, 'other')}`}
          </dd>
        </>
      )}
      <dt>Source</dt>
      <dd>{source}</dd>
    </dl>
  );
}
