import type { ProfileAnswer } from '../../server/features/demand/contract.ts';
import type { ZoneAnswer } from '../../server/features/zones/contract.ts';
import { Loading, Problem } from '../panels/states.tsx';
import { figureSentence, isNumber, monthName, periodWords, plural } from '../words.ts';
import { useProfile } from './profile-question.ts';
import { TrendLine } from './trend-line.tsx';
import { trendOf } from './trend-of.ts';
import type { ZonePeriod } from './zone-period.ts';

interface Props {
  zone: ZoneAnswer;
  at: string | undefined;
  period: ZonePeriod;
  agencies: ProfileAnswer['agencies'];
}

/** Who people turned to: one small picture an agency, each in its own scale, with its gaps. */
export function ZoneAgencies({ zone, at, period, agencies }: Props) {
  if (agencies.length === 0) return null;
  return (
    <section className="zone-section" aria-labelledby="agencies-heading">
      <h2 id="agencies-heading">Who people turned to</h2>
      <p className="quiet">
        Demand a month by agency, {periodWords(period.trendFirst, period.last)}. Each has its own scale.
      </p>
      <div className="zone-agencies">
        {agencies.map(({ code, name, count, exact }) => (
          <article key={code}>
            <h3>{name}</h3>
            <p className="quiet small">
              {figureSentence(isNumber(count) ? count : exact)} in twelve months to {monthName(period.last)}
            </p>
            <AgencyTrend zone={zone.code} at={at} period={period} agency={code} name={name} />
          </article>
        ))}
      </div>
    </section>
  );
}

interface TrendProps {
  zone: string;
  at: string | undefined;
  period: ZonePeriod;
  agency: string;
  name: string;
}

function AgencyTrend({ zone, at, period, agency, name }: TrendProps) {
  const profile = useProfile({ code: zone, first: period.trendFirst, last: period.last, at, agency });
  if (profile.state === 'loading') return <Loading what={name} lines={2} />;
  if (profile.state === 'error') return <Problem problem={profile.problem} retry={profile.retry} />;
  const points = trendOf(profile.answer);
  const missing = points.filter(({ month, count }) => month >= period.first && count === '[x]').length;
  return (
    <>
      {missing > 0 && <p className="quiet small">Nothing came for {plural(missing, 'month')} of the twelve.</p>}
      <TrendLine points={points} label={`${name}, by month`} width={300} height={90} hasAxes />
    </>
  );
}
