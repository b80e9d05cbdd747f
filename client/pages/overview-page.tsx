import type { ReactElement } from 'react';
import type { MonthsAnswer } from '../../server/features/demand/contract.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../api.ts';
import { defaultSpan } from '../map/question.ts';
import { OverviewParts } from '../overview/overview-parts.tsx';
import { NoDemand } from '../panels/nothing-loaded.tsx';
import { Loading, Problem } from '../panels/states.tsx';
import { useService } from '../service.ts';
import { SaveView } from '../views/save-view.tsx';
import { periodWords } from '../words.ts';
import { zonePeriod } from '../zones/zone-period.ts';
import '../zones/zones.css';
import '../zones/zone-page.css';

/** Over the whole county: what stands out, where it lies together, in how few places, and how much of it is reactive. */
export default function OverviewPage(): ReactElement {
  const [{ params }] = useAddress();
  const { service } = useService();
  const months = useAnswer<MonthsAnswer>(service.months ? '/demand/months' : null);
  const usual = months.state === 'ready' ? defaultSpan(months.answer.items, service.months) : null;
  const period = service.months && usual ? zonePeriod(service.months, usual.last, params.get('to')) : null;
  return (
    <div className="page zone-page">
      <div className="page__head">
        <h1>What stands out in {service.place}</h1>
        {period && (
          <SaveView name={`What stands out, ${periodWords(period.first, period.last)}`} pin={{ to: period.last }} />
        )}
      </div>
      {service.months && months.state === 'loading' && <Loading what="the months" lines={6} />}
      {months.state === 'error' && <Problem problem={months.problem} retry={months.retry} />}
      {period && usual && (
        <>
          <p className="quiet">{periodWords(period.first, period.last)}</p>
          <OverviewParts
            choice={{ period, category: params.get('category'), agency: params.get('agency') }}
            usualLast={usual.last}
          />
        </>
      )}
      {!service.months && (
        <NoDemand>
          Here you would see what is rising, where demand lies together, and in how few places most of it is.
        </NoDemand>
      )}
    </div>
  );
}
