import type { ReactElement, ReactNode } from 'react';
import type { ProfileAnswer } from '../../server/features/demand/contract.ts';
import type { Figure } from '../../server/features/words/contract.ts';
import { Bars, type Bar } from '../charts/bars.tsx';
import { IntervalDots } from '../charts/interval-dots.tsx';
import { Trend } from '../charts/trend.tsx';
import type { MonthSpan } from '../map/question.ts';
import { rateUnit } from '../map/shown.ts';
import { countWords, intervalWords, isNumber, monthsSpanWords, periodWords, rateNumber } from '../words.ts';
import { NotAvailable, Withheld } from './states.tsx';

const Missing = ({ figure }: { figure: '[c]' | '[x]' }): ReactElement =>
  figure === '[c]' ? <Withheld /> : <NotAvailable />;

const Headline = ({ profile, isCount }: { profile: ProfileAnswer; isCount: boolean }): ReactElement => {
  const { count, rate } = profile.headline;
  const main = isCount ? count : rate.value;
  const interval = intervalWords(rate.lower, rate.upper);
  const counted = isNumber(count) ? `${countWords(count)} ${profile.unit}` : null;
  return (
    <section className="area-panel__part">
      {isNumber(main) ? (
        <p className="headline">
          <span className="big-figure">{isCount ? countWords(main) : rateNumber(main)}</span>
          <span>
            <strong>{isCount ? profile.unit : rateUnit}</strong>
            <br />
            <span className="small quiet">
              {!isCount
                ? [interval === null ? null : `95% interval ${interval}`, counted].filter(Boolean).join(' · ')
                : isNumber(rate.value)
                  ? `${rateNumber(rate.value)} ${rateUnit}${interval === null ? '' : ` (${interval})`}`
                  : ''}
            </span>
          </span>
        </p>
      ) : (
        <p className="headline headline--missing">
          <Missing figure={main} />
        </p>
      )}
      <p>{profile.sentence}</p>
      {isNumber(rate.value) ? (
        <IntervalDots
          label={`Rate ${rateUnit}, with 95% intervals`}
          rows={[
            { name: profile.footprint.name, rate, main: true },
            ...profile.compared.map((one) => ({ name: one.name, rate: one.rate, main: false })),
          ]}
        />
      ) : null}
    </section>
  );
};

const Part = ({ title, children }: { title: string; children: ReactNode }): ReactElement => (
  <section className="area-panel__part">
    <h3>{title}</h3>
    {children}
  </section>
);

const mostBars = 6;

/** Best fit where there is one, else the points inside the line: a zone may be smaller than any small area. */
const shownFigure = (profile: ProfileAnswer, row: { count: Figure; exact: Figure }): Figure =>
  profile.basis.method === 'exact' ? row.exact : row.count;

const toBars = (profile: ProfileAnswer, rows: ProfileAnswer['agencies']): Bar[] =>
  rows
    .map((row) => ({ code: row.code, name: row.name, count: shownFigure(profile, row), main: false }))
    .toSorted((one, other) => (isNumber(other.count) ? other.count : -1) - (isNumber(one.count) ? one.count : -1))
    .slice(0, mostBars)
    .map((bar, index) => ({ ...bar, main: index === 0 }));

/** A profile as headline, comparison, trend, categories, agencies and how it was counted. */
export const AreaPanelBody = ({
  profile,
  span,
  isCount,
}: {
  profile: ProfileAnswer;
  span: MonthSpan;
  isCount: boolean;
}): ReactElement => {
  const trend = profile.trend.map((row) => ({ month: row.month, count: shownFigure(profile, row) }));
  const [firstMonth, lastMonth] = [trend[0]?.month, trend.at(-1)?.month];
  const categories = toBars(profile, profile.categories);
  const agencies = toBars(profile, profile.agencies);
  const months = monthsSpanWords(span.first, span.last);
  return (
    <>
      <Headline profile={profile} isCount={isCount} />
      {firstMonth === undefined || lastMonth === undefined ? null : (
        <Part title={`Count a month, ${periodWords(firstMonth, lastMonth)}`}>
          <Trend months={trend} span={span} />
        </Part>
      )}
      {categories.length < 2 ? null : (
        <Part title={`Recorded most, ${months}`}>
          <Bars bars={categories} label={`Counts by category, ${months}`} />
        </Part>
      )}
      {agencies.length < 2 ? null : (
        <Part title={`Who recorded it, ${months}`}>
          <Bars bars={agencies} label={`Counts by agency, ${months}`} />
        </Part>
      )}
      <Part title="How it was counted">
        <p>{profile.basis.sentence}</p>
        {profile.exact === null ? null : (
          <p>
            <strong>
              Exact: {isNumber(profile.exact.count) ? countWords(profile.exact.count) : profile.exact.count}.
            </strong>{' '}
            {profile.exact.sentence}
          </p>
        )}
        <p className="small quiet">Source: {profile.source.join('; ')}</p>
      </Part>
    </>
  );
};
