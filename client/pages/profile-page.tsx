import { useEffect, type ReactElement } from 'react';
import type { MonthsAnswer } from '../../server/features/demand/contract.ts';
import type { AreaProfileAnswer } from '../../server/features/profiles/contract.ts';
import { Link, useAddress } from '../address.ts';
import { useAnswer } from '../api.ts';
import type { RefParts } from '../compare/area-refs.ts';
import { defaultSpan } from '../map/question.ts';
import { Refused } from '../panels/refused.tsx';
import { Empty, Loading } from '../panels/states.tsx';
import { ProfileControls } from '../profile/profile-controls.tsx';
import { ProfileFound } from '../profile/profile-found.tsx';
import { askParams, readArea, spanTo, spanWithoutDemand } from '../profile/profile-question.ts';
import { useService } from '../service.ts';
import { SaveView } from '../views/save-view.tsx';
import { today } from '../zones/today.ts';
import '../map/map.css';
import '../compare/picking.css';
import '../profile/profile-page.css';
import '../profile/spine.css';

const Profile = ({ area, code }: { area: RefParts; code: string }): ReactElement => {
  const { service } = useService();
  const [{ params }] = useAddress();
  const months = useAnswer<MonthsAnswer>(service.months === null ? null : '/demand/months');
  const isKnown = service.months === null || months.state !== 'loading';
  const usual = isKnown ? defaultSpan(months.state === 'ready' ? months.answer.items : [], service.months) : null;
  const isWithoutDemand = isKnown && usual === null;
  const span = isWithoutDemand
    ? spanWithoutDemand(today())
    : usual === null
      ? null
      : spanTo(params.get('to'), usual, service.months);
  const asked = span === null ? {} : askParams(span, area);
  const answer = useAnswer<AreaProfileAnswer>(span === null ? null : `/profiles/${area.kind}/${area.code}`, asked);
  const name = answer.state === 'ready' ? answer.answer.footprint.name : area.code;
  useEffect(() => {
    document.title = `${name} – Area profile – People Zones`;
  }, [name]);
  return (
    <div className="page profile-page">
      <div className="page__head">
        <h1>{name}</h1>
        <div className="button-group">
          {span === null || isWithoutDemand ? null : <SaveView name={`Profile of ${name}`} pin={{ to: span.last }} />}
          <Link page="compare" params={{ areas: `${code},whole` }} className="button button--secondary">
            Compare
          </Link>
          <button
            type="button"
            className="button button--secondary"
            onClick={() => {
              window.print();
            }}
          >
            Print
          </button>
        </div>
      </div>
      <ProfileControls {...{ service, area, code, name }} last={isWithoutDemand ? null : (span?.last ?? null)} />
      {isWithoutDemand ? (
        <p className="inset">
          No demand is loaded yet, so this profile is of people and indicators alone.{' '}
          <Link page="import">Import a file</Link> for the rest.
        </p>
      ) : null}
      {answer.state === 'ready' ? (
        <ProfileFound answer={answer.answer} params={asked} />
      ) : answer.state === 'error' ? (
        <Refused answer={answer} />
      ) : (
        <Loading what="the profile" lines={12} />
      )}
    </div>
  );
};

const ProfilePage = (): ReactElement => {
  const [{ code }] = useAddress();
  const area = readArea(code);
  if (area !== null && code !== null) return <Profile area={area} code={code} />;
  return (
    <div className="page">
      <h1>Area profile</h1>
      <Empty
        title="This is no area"
        action={
          <Link page="zones" className="button">
            Choose a zone
          </Link>
        }
      >
        <p>An address of a profile ends in a kind and a code, such as zone:bell-foundry.</p>
      </Empty>
    </div>
  );
};

export default ProfilePage;
