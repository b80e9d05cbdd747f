import { useRef, type ReactElement } from 'react';
import type { AreaProfileAnswer } from '../../server/features/profiles/contract.ts';
import { apiHref, type ApiParams } from '../api.ts';
import { shortPlace } from '../compare/heading.ts';
import { DownloadMenu } from '../downloads/download-menu.tsx';
import { monthName } from '../words.ts';
import { FunnelSection } from './funnel-section.tsx';
import { ProfileFacts } from './profile-facts.tsx';
import { PyramidSection } from './pyramid-section.tsx';
import { SpineTable } from './spine-table.tsx';

/** The answer: what stands out, what the area is, every indicator, who lives there, and the funnel of one indicator. */
export const ProfileFound = ({ answer, params }: { answer: AreaProfileAnswer; params: ApiParams }): ReactElement => {
  const table = useRef<HTMLDivElement>(null);
  const { question, marks } = answer;
  const [first, ...sides] = answer.sentence.split(/ (?=(?:Worse|Better|Higher|Lower): )/);
  const place = shortPlace(answer.whole.name);
  return (
    <>
      <p className="lead profile-page__sentence">{first}</p>
      {sides.length === 0 ? null : (
        <ul className="profile-page__sides">
          {sides.map((side) => (
            <li key={side}>{side}</li>
          ))}
        </ul>
      )}
      <ProfileFacts answer={answer} />
      <section aria-labelledby="profile-indicators" className="profile-part profile-part--wide">
        <div className="profile-part__head">
          <h2 id="profile-indicators">Indicators</h2>
          <DownloadMenu
            name={answer.title}
            words={{ title: answer.title, sentence: answer.sentence, source: answer.source }}
            parts={() => (table.current === null ? [] : [table.current])}
            csv={apiHref(`/profiles/${question.kind}/${question.code}.csv`, params)}
          />
        </div>
        <div className="table-scroll spine-scroll" tabIndex={0} role="region" aria-label="Indicators side by side">
          <div ref={table}>
            <SpineTable answer={answer} restName={`Rest of ${place}`} />
          </div>
        </div>
        {answer.leftOut.map(({ dataset, name, why }) => (
          <p key={dataset}>
            {name} is left out: {why}.
          </p>
        ))}
        {answer.similar === null ? null : <p className="quiet small">{answer.similar.sentence}</p>}
        {marks.length === 0 ? null : (
          <ul className="quiet small">
            {marks.map((mark) => (
              <li key={`${mark.from} ${mark.text}`}>
                {mark.kind === 'break' ? 'Counted in another way' : 'What happened'} from {monthName(mark.from)}:{' '}
                {mark.text}
              </li>
            ))}
          </ul>
        )}
      </section>
      <div className="profile-page__two">
        <PyramidSection answer={answer} place={place} />
        <FunnelSection answer={answer} params={params} />
      </div>
      <section className="profile-page__sources small" aria-labelledby="profile-sources">
        <h2 id="profile-sources">Where this comes from</h2>
        <p>{answer.source.join('; ')}.</p>
        <p>
          How it is worked out:{' '}
          {answer.method.map(({ name, page }, at) => (
            <span key={page}>
              {at === 0 ? '' : ', '}
              <a href={page}>{name}</a>
            </span>
          ))}
          .
        </p>
      </section>
    </>
  );
};
