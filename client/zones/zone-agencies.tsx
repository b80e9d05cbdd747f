import type { ProfileAnswer } from '../../server/features/demand/contract.ts';
import type { ShockAnswer } from '../../server/features/shocks/contract.ts';
import { useAnswer } from '../api.ts';
import { Loading, Problem } from '../panels/states.tsx';
import { figureSentence, isNumber, listWords, monthName, periodWords, plural } from '../words.ts';
import { marksOf, marksShown } from './marks-shown.ts';
import { useProfile } from './profile-question.ts';
import { TrendLine } from './trend-line.tsx';
import { trendOf } from './trend-of.ts';
import type { ZoneChoice } from './zone-choice.ts';

type Agency = ProfileAnswer['agencies'][number];

/** Who people turned to: one small picture an agency, each in its own scale, with its gaps, breaks and shocks. */
export default function ZoneAgencies({ choice }: { choice: ZoneChoice }) {
  const { code, at, period, category, agency } = choice;
  const profile = useProfile({ code, first: period.first, last: period.last, at, category, agency });
  const shocks = useAnswer<{ items: ShockAnswer[] }>('/shocks');
  const datasets = useAnswer<{ items: { code: string; agency: string }[] }>('/datasets');
  if (profile.state === 'loading') return <Loading what="the agencies" lines={6} />;
  if (profile.state === 'error') return <Problem problem={profile.problem} retry={profile.retry} />;
  const { agencies } = profile.answer;
  if (agencies.length === 0) return <p>No agency has sent figures of these twelve months.</p>;
  const all = shocks.state === 'ready' && datasets.state === 'ready' ? shocks.answer.items : [];
  const feeds = datasets.state === 'ready' ? datasets.answer.items : [];
  return (
    <>
      <p className="lead">{mostWords(agencies)}</p>
      <p className="quiet">
        Demand a month by agency, {periodWords(period.trendFirst, period.last)}. Each has its own scale.
      </p>
      {(shocks.state === 'error' || datasets.state === 'error') && (
        <p className="warning-text">Breaks and shocks could not be loaded: none is marked on these lines.</p>
      )}
      <div className="zone-agencies">
        {agencies.map((one) => (
          <article key={one.code}>
            <h3>{one.name}</h3>
            <p className="quiet small">
              {figureSentence(isNumber(one.count) ? one.count : one.exact)} in twelve months to {monthName(period.last)}
            </p>
            <AgencyTrend choice={choice} agency={one} marks={marksOf(all, feeds, one.code, category)} />
          </article>
        ))}
      </div>
    </>
  );
}

const answeredWords = ({ count, exact }: Agency): number => (isNumber(count) ? count : isNumber(exact) ? exact : -1);

/** Which agencies answered most of it, in order. */
const mostWords = (agencies: readonly Agency[]): string => {
  const inOrder = agencies.toSorted((a, b) => answeredWords(b) - answeredWords(a)).map(({ name }) => name);
  return inOrder.length === 1
    ? `All of it went to ${listWords(inOrder)}.`
    : `Most of it went to ${listWords(inOrder.slice(0, 2))}; ${plural(inOrder.length, 'agency', 'agencies')} answered calls from here.`;
};

interface TrendProps {
  choice: ZoneChoice;
  agency: Agency;
  marks: readonly ShockAnswer[];
}

function AgencyTrend({ choice: { code, at, period, category }, agency, marks }: TrendProps) {
  const profile = useProfile({ code, first: period.trendFirst, last: period.last, at, category, agency: agency.code });
  if (profile.state === 'loading') return <Loading what={agency.name} lines={2} />;
  if (profile.state === 'error') return <Problem problem={profile.problem} retry={profile.retry} />;
  const points = trendOf(profile.answer);
  const missing = points.filter(({ month, count }) => month >= period.first && count === '[x]').length;
  const shown = marksShown(
    marks,
    points.map(({ month }) => month),
  );
  return (
    <>
      {missing > 0 && <p className="quiet small">Nothing came for {plural(missing, 'month')} of the twelve.</p>}
      <TrendLine points={points} label={`${agency.name}, by month`} width={300} height={90} hasAxes marks={shown} />
      {shown.map(({ words }) => (
        <p key={words} className="small trend-mark-words">
          {words}
        </p>
      ))}
    </>
  );
}
