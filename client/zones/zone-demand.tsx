import type { ProfileAnswer } from '../../server/features/demand/contract.ts';
import type { ZoneAnswer } from '../../server/features/zones/contract.ts';
import { useAddress } from '../address.ts';
import { Field } from '../data/field.tsx';
import { monthList } from '../months.ts';
import { Loading, Problem } from '../panels/states.tsx';
import { useService } from '../service.ts';
import { monthName, periodWords, plural } from '../words.ts';
import { topCategories } from './top-categories.ts';
import { useProfile } from './profile-question.ts';
import { ZoneAgencies } from './zone-agencies.tsx';
import { ZoneBasis } from './zone-basis.tsx';
import { ZoneFigure } from './zone-figure.tsx';
import type { ZonePeriod } from './zone-period.ts';

interface Props {
  zone: ZoneAnswer;
  at: string | undefined;
  period: ZonePeriod;
}

/** `usualLast` is the month that the address need not name. */
interface DemandProps extends Props {
  usualLast: string | null;
}

/** What people in the zone called for: the sentence, four figures, how they were counted, and by whom they were met. */
export function ZoneDemand({ zone, at, period, usualLast }: DemandProps) {
  const profile = useProfile({ code: zone.code, first: period.first, last: period.last, at });
  return (
    <section className="zone-section" aria-labelledby="demand-heading">
      <div className="page__head">
        <h2 id="demand-heading">Demand, {periodWords(period.first, period.last)}</h2>
        <LastMonth period={period} usualLast={usualLast} />
      </div>
      {profile.state === 'loading' && <Loading what="the demand" lines={8} />}
      {profile.state === 'error' && <Problem problem={profile.problem} retry={profile.retry} />}
      {profile.state === 'ready' && (
        <>
          <p className="lead">{profile.answer.sentence}</p>
          <Missing profile={profile.answer} />
          <Figures zone={zone} at={at} period={period} profile={profile.answer} />
          <ZoneBasis profile={profile.answer} />
          <ZoneAgencies zone={zone} at={at} period={period} agencies={profile.answer.agencies} />
        </>
      )}
    </section>
  );
}

function LastMonth({ period, usualLast }: Pick<DemandProps, 'period' | 'usualLast'>) {
  const [, change] = useAddress();
  const { service } = useService();
  if (!service.months) return null;
  const { first, last } = service.months;
  return (
    <div className="zone-last-month">
      <Field label="Twelve months to">
        {(control) => (
          <select
            {...control}
            className="select"
            value={period.last}
            onChange={(event) => {
              change({ params: { to: event.target.value === usualLast ? null : event.target.value } });
            }}
          >
            {monthList(first, last)
              .toReversed()
              .map((month) => (
                <option key={month} value={month}>
                  {monthName(month)}
                </option>
              ))}
          </select>
        )}
      </Field>
    </div>
  );
}

function Missing({ profile }: { profile: ProfileAnswer }) {
  if (profile.monthsMissing.length === 0) return null;
  return (
    <p className="warning-text">
      Nothing came for {plural(profile.monthsMissing.length, 'month')} of this period. They are not counted as zero: the
      figures are of the {plural(profile.monthsReceived, 'month')} that came.
    </p>
  );
}

function Figures({ zone, at, period, profile }: Props & { profile: ProfileAnswer }) {
  return (
    <>
      <p className="quiet small">
        Rates with 95% intervals, {periodWords(period.first, period.last)}. Lines: a month each,{' '}
        {periodWords(period.trendFirst, period.last)}; dotted where no file came, hatched where withheld.
      </p>
      <div className="zone-figures">
        {topCategories(profile.categories).map(({ code, name }) => (
          <ZoneFigure key={code} zone={zone.code} at={at} period={period} name={name} category={code} />
        ))}
        <ZoneFigure zone={zone.code} at={at} period={period} name="All demand" />
      </div>
    </>
  );
}
