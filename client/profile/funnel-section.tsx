import { useRef, type ReactElement } from 'react';
import type { AreaProfileAnswer, FunnelAnswer } from '../../server/features/profiles/contract.ts';
import { useAddress } from '../address.ts';
import { apiHref, useAnswer, type ApiParams } from '../api.ts';
import { DownloadMenu } from '../downloads/download-menu.tsx';
import { Refused } from '../panels/refused.tsx';
import { Loading } from '../panels/states.tsx';
import { countWords, figureWords, isNumber } from '../words.ts';
import { useService } from '../service.ts';
import { FunnelChart, type OwnPoint } from './funnel-chart.tsx';
import { valueWords } from './value-words.ts';

/** Zones are few and of many sizes: a zone is laid among the wards, where there are any. */
const funnelKind = (
  kind: AreaProfileAnswer['question']['kind'],
  kinds: readonly { kind: string; footprints: number }[],
): AreaProfileAnswer['question']['kind'] =>
  kind === 'zone' && kinds.some((one) => one.kind === 'ward' && one.footprints > 0) ? 'ward' : kind;

/** Where the area of the page lies, by its own figures: it need not be one of the areas of the funnel. */
const ownPoint = (answer: AreaProfileAnswer, one: AreaProfileAnswer['indicators'][number]): OwnPoint | null => {
  const { denominator = '[x]', own } = one;
  return isNumber(denominator) && isNumber(own.value)
    ? { code: answer.question.code, name: answer.footprint.name, size: denominator, value: own.value }
    : null;
};

const outsideWords: Record<string, string> = {
  'above-998': 'above the 99.8% line',
  'above-95': 'above the 95% line',
  inside: 'inside',
  'below-95': 'below the 95% line',
  'below-998': 'below the 99.8% line',
};

/** All areas of the kind by size and one indicator: a small place differs more by chance than a large one. */
export const FunnelSection = ({
  answer,
  params,
}: {
  answer: AreaProfileAnswer;
  /** Period, day and method, as the profile was asked. */
  params: ApiParams;
}): ReactElement => {
  const [address, change] = useAddress();
  const figure = useRef<HTMLDivElement>(null);
  const { service } = useService();
  const { code } = answer.question;
  const kind = funnelKind(answer.question.kind, service.kinds);
  const choices = answer.indicators.filter(({ intervals, own }) => intervals !== null || own.value === '[c]');
  const asked = address.params.get('funnel');
  const chosen = choices.find((one) => one.code === asked) ?? choices[0];
  const question = { kind, indicator: chosen?.code, ...params };
  const funnel = useAnswer<FunnelAnswer>(chosen === undefined ? null : '/profiles/funnel', question);
  const found = funnel.state === 'ready' ? funnel.answer : null;
  const sizeWords = chosen?.unit === 'percent' ? 'Size: what the share is of' : 'Size: people who live there';
  return (
    <section aria-labelledby="profile-funnel" className="profile-part">
      <div className="profile-part__head">
        <h2 id="profile-funnel">Beyond chance, by size</h2>
        {found === null ? null : (
          <DownloadMenu
            name={found.title}
            words={{ title: found.title, sentence: found.sentence, source: [found.source] }}
            parts={() => (figure.current === null ? [] : [figure.current])}
            csv={apiHref('/profiles/funnel.csv', question)}
          />
        )}
      </div>
      {chosen === undefined ? (
        <p className="inset">No indicator of this area has limits, so there is no funnel to draw.</p>
      ) : (
        <label className="profile-part__choice">
          Indicator{' '}
          <select
            className="select"
            value={chosen.code}
            onChange={(event) => {
              change({ params: { funnel: event.target.value } });
            }}
          >
            {choices.map((one) => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {chosen === undefined ? null : funnel.state === 'loading' ? (
        <Loading what="the funnel" lines={6} />
      ) : funnel.state === 'error' ? (
        <Refused answer={funnel} />
      ) : (
        <>
          <p>{funnel.answer.sentence}</p>
          <div ref={figure}>
            <FunnelChart answer={funnel.answer} own={ownPoint(answer, chosen)} sizeWords={sizeWords} />
            <p className="small funnel__key">
              Solid lines: 99.8%, dashed: 95%. Level line: {valueWords(funnel.answer.centre, chosen)}, everything
              together. Triangles lie outside.
            </p>
          </div>
          <p className="quiet small">{funnel.answer.dispersion.sentence}</p>
          <FunnelTable answer={funnel.answer} about={chosen} own={code} />
        </>
      )}
    </section>
  );
};

const FunnelTable = ({
  answer,
  about,
  own,
}: {
  answer: FunnelAnswer;
  about: AreaProfileAnswer['indicators'][number];
  own: string;
}): ReactElement => {
  const told = answer.points.filter(({ code, outside }) => code === own || (outside !== 'inside' && outside !== null));
  return (
    <details className="details">
      <summary>Areas outside the lines, as a table</summary>
      <div className="table-scroll" tabIndex={0} role="region" aria-label="Areas outside the lines">
        <table className="table">
          <caption className="visually-hidden">{answer.title}</caption>
          <thead>
            <tr>
              <th scope="col">Area</th>
              <th scope="col" className="number">
                Size
              </th>
              <th scope="col" className="number">
                Count
              </th>
              <th scope="col" className="number">
                {about.unit === 'percent' ? 'Share' : 'Rate'}
              </th>
              <th scope="col">Place</th>
            </tr>
          </thead>
          <tbody>
            {told.map((one) => (
              <tr key={one.code}>
                <th scope="row">{one.name}</th>
                <td className="number">{countWords(one.size)}</td>
                <td className="number">{figureWords(one.count)}</td>
                <td className="number">{valueWords(one.value, about)}</td>
                <td>{outsideWords[one.outside ?? ''] ?? 'no figure'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};
