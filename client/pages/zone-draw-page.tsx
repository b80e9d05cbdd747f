import { useMemo, useState, type ReactElement } from 'react';
import type { ZoneAnswer } from '../../server/features/zones/contract.ts';
import { Link, useAddress } from '../address.ts';
import { useAnswer } from '../api.ts';
import { draftOfZone } from '../draw/draft-of-zone.ts';
import { DrawZone } from '../draw/draw-zone.tsx';
import { emptyDraft, firstOfMonth } from '../draw/draft.ts';
import { Empty, Loading, Problem } from '../panels/states.tsx';

function EditZone({ code }: { code: string }): ReactElement {
  const answer = useAnswer<ZoneAnswer>(`/zones/${encodeURIComponent(code)}`);
  const zone = answer.state === 'ready' ? answer.answer : null;
  const start = useMemo(() => (zone === null ? null : draftOfZone(zone, firstOfMonth(new Date()))), [zone]);
  if (zone !== null && start !== null && zone.closedOn === null) return <DrawZone zone={zone} start={start} />;
  if (answer.state === 'loading') {
    return (
      <div className="page">
        <h1>Change a zone</h1>
        <Loading what="the zone" />
      </div>
    );
  }
  if (answer.state === 'error') {
    return (
      <div className="page">
        <h1>Change a zone</h1>
        <Problem problem={answer.problem} retry={answer.retry} />
      </div>
    );
  }
  return (
    <div className="page">
      <h1>Change {answer.answer.name}</h1>
      <Empty
        title={`${answer.answer.name} is closed`}
        action={
          <Link page="zone" code={code}>
            See the zone
          </Link>
        }
      >
        <p>A closed zone takes no new version.</p>
      </Empty>
    </div>
  );
}

/** Drawing a new zone, or a new version of the zone in the address. */
export default function ZoneDrawPage(): ReactElement {
  const [address] = useAddress();
  const [start] = useState(() => emptyDraft(firstOfMonth(new Date())));
  return address.page === 'zone-edit' && address.code !== null ? (
    <EditZone code={address.code} />
  ) : (
    <DrawZone zone={null} start={start} />
  );
}
