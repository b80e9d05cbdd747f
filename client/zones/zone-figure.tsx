import type { ProfileAnswer } from '../../server/features/demand/contract.ts';
import { Loading, NotAvailable, Problem, Withheld } from '../panels/states.tsx';
import { countWords, figureSentence, intervalWords, isNumber, rateNumber } from '../words.ts';
import { useProfile } from './profile-question.ts';
import { TrendLine } from './trend-line.tsx';
import { isExact, trendOf } from './trend-of.ts';
import type { ZoneChoice } from './zone-choice.ts';

interface Props {
  choice: ZoneChoice;
  name: string;
  category: string | null;
}

/** One headline figure: the rate and its interval, the count behind it, and three years as a line. */
export function ZoneFigure({ choice: { code, at, period, agency }, name, category }: Props) {
  const of = { code, last: period.last, at, agency, category };
  const year = useProfile({ ...of, first: period.first });
  const years = useProfile({ ...of, first: period.trendFirst });
  return (
    <article className="zone-figure">
      <h3>{name}</h3>
      {year.state === 'loading' && <Loading what={name} lines={2} />}
      {year.state === 'error' && <Problem problem={year.problem} retry={year.retry} />}
      {year.state === 'ready' && <Figure profile={year.answer} />}
      {years.state === 'ready' && (
        <TrendLine points={trendOf(years.answer)} label={`${name}, by month`} width={220} height={44} hasAxes={false} />
      )}
      {years.state === 'error' && <p className="quiet">The line could not be loaded.</p>}
    </article>
  );
}

function Figure({ profile }: { profile: ProfileAnswer }) {
  const { rate, count } = profile.headline;
  const hasRate = isNumber(rate.value);
  const interval = intervalWords(rate.lower, rate.upper);
  return (
    <>
      <p className="zone-figure__value figures">
        {isNumber(rate.value) && <strong>{rateNumber(rate.value)}</strong>}
        {!hasRate && isNumber(count) && <strong>{countWords(count)}</strong>}
        {!hasRate && !isNumber(count) && (count === '[c]' ? <Withheld /> : <NotAvailable />)}
        <span className="quiet">
          {hasRate ? rate.unit : isNumber(count) ? `${profile.unit}; no rate` : ''}
          {interval !== null && (
            <>
              <br />
              {interval}
            </>
          )}
        </span>
      </p>
      <p className="zone-figure__count">
        {hasRate && `${figureSentence(count)} in all`}
        {isExact(profile) && (hasRate ? ', inside the line' : 'Points inside the line')}
      </p>
    </>
  );
}
