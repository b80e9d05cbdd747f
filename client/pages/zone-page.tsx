import { useEffect } from 'react';
import type { MonthsAnswer } from '../../server/features/demand/contract.ts';
import type { ZoneAnswer } from '../../server/features/zones/contract.ts';
import { Link, useAddress } from '../address.ts';
import { useAnswer } from '../api.ts';
import { Crumbs } from '../data/crumbs.tsx';
import { defaultSpan } from '../map/question.ts';
import { NoDemand } from '../panels/nothing-loaded.tsx';
import { Loading, Problem } from '../panels/states.tsx';
import { useService } from '../service.ts';
import type { ZoneChoice } from '../zones/zone-choice.ts';
import { ZoneHead } from '../zones/zone-head.tsx';
import { zonePeriod } from '../zones/zone-period.ts';
import { ZoneParts } from '../zones/zone-parts.tsx';
import { ZoneQuarter } from '../zones/zone-quarter.tsx';
import '../zones/zones.css';
import '../zones/print.css';

/** One zone: what changed, how much it is and how sure, what lies behind it, who shares it, and how its shape came to be. */
export default function ZonePage() {
  const [{ code, params }] = useAddress();
  const at = params.get('at') ?? undefined;
  const { service } = useService();
  const zone = useAnswer<ZoneAnswer>(code === null ? null : `/zones/${encodeURIComponent(code)}`, { at });
  const name = zone.state === 'ready' ? zone.answer.name : undefined;
  useEffect(() => {
    if (name !== undefined) document.title = `${name} – Zone – People Zones`;
  }, [name]);
  const months = useAnswer<MonthsAnswer>(service.months ? '/demand/months' : null);
  const usual = months.state === 'ready' ? defaultSpan(months.answer.items, service.months) : null;
  const period = service.months && usual ? zonePeriod(service.months, usual.last, params.get('to')) : null;
  const choice: ZoneChoice | null =
    period === null || code === null || name === undefined
      ? null
      : { code, name, at, period, category: params.get('category'), agency: params.get('agency') };
  return (
    <div className="page zone-page">
      <Crumbs>
        <Link page="zones">Zones</Link>
      </Crumbs>
      {zone.state === 'loading' && (
        <>
          <h1>Zone</h1>
          <Loading what="the zone" lines={8} />
        </>
      )}
      {zone.state === 'error' && (
        <>
          <h1>Zone {code}</h1>
          <Problem problem={zone.problem} retry={zone.retry} />
        </>
      )}
      {zone.state === 'ready' && (
        <>
          <ZoneHead zone={zone.answer} at={at} choice={choice}>
            {choice && <ZoneQuarter choice={choice} />}
            {service.months && months.state === 'loading' && <Loading what="the demand" lines={3} />}
          </ZoneHead>
          {months.state === 'error' && <Problem problem={months.problem} retry={months.retry} />}
          {!service.months && <NoDemand>Figures of this zone appear with the first month that is imported.</NoDemand>}
          <ZoneParts zone={zone.answer} at={at} choice={choice} usualLast={usual?.last ?? null} />
        </>
      )}
    </div>
  );
}
