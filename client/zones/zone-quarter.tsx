import type { ReactElement } from 'react';
import type { AlertsAnswer } from '../../server/features/alerts/contract.ts';
import type { DriversAnswer } from '../../server/features/drivers/contract.ts';
import type { TrendAnswer } from '../../server/features/trends/contract.ts';
import { useAnswer, type Answer } from '../api.ts';
import { Loading } from '../panels/states.tsx';
import { useService } from '../service.ts';
import { areaParams, trendFirst } from '../trends/question.ts';
import { quarterSentences } from './quarter-sentence.ts';
import { alertParams, yearParams, type ZoneChoice } from './zone-choice.ts';

const had = <T,>(answer: Answer<T>): T | null => (answer.state === 'ready' ? answer.answer : null);

/** What changed in the last quarter, how sure that is, and what lies behind it. */
export function ZoneQuarter({ choice }: { choice: ZoneChoice }): ReactElement | null {
  const code = encodeURIComponent(choice.code);
  const { service } = useService();
  const { first, last } = choice.period;
  // The very question that the part about the trend asks, so that both say the same.
  const months = { first: trendFirst(first, last, service.months?.first ?? first), last };
  const trend = useAnswer<TrendAnswer>(`/trends/zone/${code}`, areaParams({ ...choice, ...months }));
  const drivers = useAnswer<DriversAnswer>(`/drivers/zone/${code}`, yearParams(choice));
  const alerts = useAnswer<AlertsAnswer>('/alerts', alertParams(choice));
  if ([trend, drivers, alerts].some(({ state }) => state === 'loading')) {
    return <Loading what="what changed in the last quarter" lines={3} />;
  }
  const [main, ...rest] = quarterSentences({ trend: had(trend), drivers: had(drivers), alerts: had(alerts) });
  // Each of the three says in its own section why it could not be answered.
  if (main === undefined)
    return <p className="lead">What changed in the last quarter cannot be told; see below why.</p>;
  return (
    <div className="zone-quarter lead">
      <p>
        <strong>{main}</strong>
      </p>
      {rest.length > 0 && <p>{rest.join(' ')}</p>}
    </div>
  );
}
