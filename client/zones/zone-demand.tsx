import type { ProfileAnswer } from '../../server/features/demand/contract.ts';
import { Loading } from '../panels/states.tsx';
import { periodWords, plural } from '../words.ts';
import { useProfile } from './profile-question.ts';
import { Refused } from '../panels/refused.tsx';
import { topCategories } from './top-categories.ts';
import { ZoneBasis } from './zone-basis.tsx';
import type { ZoneChoice } from './zone-choice.ts';
import { ZoneFigure } from './zone-figure.tsx';

/** What people in the zone called for: the sentence, four figures, and how they were counted. */
export function ZoneDemand({ choice }: { choice: ZoneChoice }) {
  const { code, at, period, category, agency } = choice;
  const profile = useProfile({ code, first: period.first, last: period.last, at, category, agency });
  if (profile.state === 'loading') return <Loading what="the demand" lines={8} />;
  if (profile.state === 'error') return <Refused answer={profile} />;
  return (
    <>
      <p className="lead">{profile.answer.sentence}</p>
      <Missing profile={profile.answer} />
      <Figures choice={choice} profile={profile.answer} />
      <ZoneBasis profile={profile.answer} />
    </>
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

function Figures({ choice, profile }: { choice: ZoneChoice; profile: ProfileAnswer }) {
  const { period } = choice;
  const top = topCategories(profile.categories).filter(({ code }) => code !== choice.category);
  return (
    <>
      <p className="quiet small">
        Rates with 95% intervals, {periodWords(period.first, period.last)}. Lines: a month each,{' '}
        {periodWords(period.trendFirst, period.last)}; dotted where no file came, hatched where withheld.
      </p>
      <div className="zone-figures">
        {top.map(({ code, name }) => (
          <ZoneFigure key={code} choice={choice} name={name} category={code} />
        ))}
        <ZoneFigure
          choice={choice}
          name={choice.category === null ? 'All demand' : 'All that is chosen'}
          category={choice.category}
        />
      </div>
    </>
  );
}
