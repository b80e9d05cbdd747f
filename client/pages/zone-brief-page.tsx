import { useEffect } from 'react';
import type { MonthsAnswer } from '../../server/features/demand/contract.ts';
import type { ZoneAnswer } from '../../server/features/zones/contract.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../api.ts';
import { Brief } from '../brief/brief.tsx';
import '../brief/brief.css';
import '../brief/brief-print.css';
import { defaultSpan } from '../map/question.ts';
import { Refused } from '../panels/refused.tsx';
import { Loading } from '../panels/states.tsx';
import { spanWithoutDemand } from '../profile/profile-question.ts';
import { useService } from '../service.ts';
import { today } from '../zones/today.ts';
import { zonePeriod } from '../zones/zone-period.ts';

/** A zone on one sheet of paper, for a meeting. */
export default function ZoneBriefPage() {
  const [{ code, params }] = useAddress();
  const at = params.get('at') ?? undefined;
  const { service } = useService();
  const zone = useAnswer<ZoneAnswer>(code === null ? null : `/zones/${encodeURIComponent(code)}`, { at });
  const months = useAnswer<MonthsAnswer>(service.months ? '/demand/months' : null);
  const name = zone.state === 'ready' ? zone.answer.name : undefined;
  useEffect(() => {
    if (name !== undefined) document.title = `${name} – Brief – People Zones`;
  }, [name]);
  const usual = months.state === 'ready' ? defaultSpan(months.answer.items, service.months) : null;
  const period =
    service.months === null
      ? spanWithoutDemand(today())
      : usual && zonePeriod(service.months, usual.last, params.get('to'));
  const waits = zone.state === 'loading' || (zone.state === 'ready' && service.months && months.state === 'loading');
  return (
    <div className="page brief-page">
      {(waits || zone.state === 'error' || period === null) && <h1>{name ?? `Brief of zone ${code ?? ''}`}</h1>}
      {waits && <Loading what="the brief" lines={10} />}
      {zone.state === 'error' && <Refused answer={zone} />}
      {months.state === 'error' && <Refused answer={months} />}
      {zone.state === 'ready' && period && <Brief zone={zone.answer} at={at} period={period} />}
    </div>
  );
}
