import type { ProfileAnswer } from '../../server/features/demand/contract.ts';
import { Loading, NotAvailable, Problem, Withheld } from '../panels/states.tsx';
import { countWords, figureSentence, intervalWords, isNumber, rateNumber } from '../words.ts';
import { useProfile } from './profile-question.ts';
import { TrendLine } from './trend-line.tsx';
import { trendOf } from './trend-of.ts';
import type { ZonePeriod } from './zone-period.ts';

interface Props {
  zone: string;
  at: string | undefined;
  period: ZonePeriod;
  name: string;
  category?: string;
}

/** One headline figure: the rate and its interval, the count behind it, and three years as a line. */
export function ZoneFigure({ zone, at, period, name, category }: Props) {
  const of = { code: zone, last: period.last, at, ...(category === undefined ? {} : { category }) };
  const year = useProfile({ ...of, first: period.first });
  const years = useProfile({ ...of, first: period.trendFirst });
  return (
    <article className="zone-figure">
      <h3>{name}</h3>
      {year.state === 'loading' && <Loading what={name} lines={2} />}
      {year.state === 'error' && <Problem problem={year.problem} retry={year.retry} />}
      {year.state === 'ready' && <Figure profile={year.answer} />}
      {years.state === 'ready' && (
        <TrendLine points={trendOf(years.answer)} label={`${name}, by month`} height={48} hasAxes={false} />
      )}
      {years.state === 'error' && <p className="quiet">The line could not be loaded.</p>}
    </article>
  );
}

function Figure({ profile }: { profile: ProfileAnswer }) {
  const { rate, count } = profile.headline;
  const isBestFit = isNumber(count);
  const shown =
    isBestFit || !profile.exact ? { count, rate } : { count: profile.exact.count, rate: profile.exact.rate };
  const counted = (
    <p className="zone-figure__count">
      {isNumber(shown.count) ? `${countWords(shown.count)} in all` : figureSentence(shown.count)}
      {!isBestFit && isNumber(shown.count) && ', exact: no whole brick is in the zone'}
    </p>
  );
  if (!shown.rate || !isNumber(shown.rate.value)) {
    return (
      <>
        <p className="zone-figure__value">
          {isNumber(shown.count) ? (
            <strong>{countWords(shown.count)}</strong>
          ) : shown.count === '[c]' ? (
            <Withheld />
          ) : (
            <NotAvailable />
          )}
          {isNumber(shown.count) && <span className="quiet">incidents; no rate without people</span>}
        </p>
        {counted}
      </>
    );
  }
  const interval = intervalWords(shown.rate.lower, shown.rate.upper);
  return (
    <>
      <p className="zone-figure__value figures">
        <strong>{rateNumber(shown.rate.value)}</strong>
        <span className="quiet">
          {shown.rate.unit}
          {interval !== null && (
            <>
              <br />
              {interval}
            </>
          )}
        </span>
      </p>
      {counted}
    </>
  );
}
