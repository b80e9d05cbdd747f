import type { ReactElement } from 'react';
import type { NestingAnswer } from '../../server/features/nesting/contract.ts';
import { Link } from '../address.ts';
import { countWords, listWords, shareWords } from '../words.ts';
import './nesting.css';

type Held = NestingAnswer['against'][number];

const shown = 5;

/** How an area lies in the areas of others: the finding, then each set with the least change that would make it fit. */
export const NestingSets = ({ answer, level = 3 }: { answer: NestingAnswer; level?: 3 | 4 }): ReactElement => (
  <div className="nesting">
    <p className="lead">{answer.sentence}</p>
    {answer.against.map((held) => (
      <NestingSet key={held.set} held={held} area={answer.area.name} level={level} />
    ))}
    {answer.notLoaded.length > 0 && (
      <p className="quiet small">
        Areas that are not loaded are added on the <Link page="data">Data page</Link>.
      </p>
    )}
    <p className="small">
      <a href={answer.method.page}>{answer.method.name}: the formula</a>
    </p>
  </div>
);

function NestingSet({ held, area, level }: { held: Held; area: string; level: 3 | 4 }): ReactElement {
  const Heading = level === 3 ? 'h3' : 'h4';
  const { toBeWhole } = held;
  const rest = held.parts.slice(shown);
  return (
    <section className="nesting__set">
      <Heading>{held.name}</Heading>
      <p>{held.sentence}</p>
      {(toBeWhole !== null || held.toNest !== null) && (
        <div className="nesting__least">
          {toBeWhole && <p>{toBeWhole.sentence}</p>}
          <MovedBricks held={held} />
        </div>
      )}
      {held.parts.length > 1 && (
        <div className="table-scroll" role="region" tabIndex={0} aria-label={`${held.name} that ${area} lies in`}>
          <table className="table figures">
            <caption className="visually-hidden">{`${held.name} that ${area} lies in`}</caption>
            <thead>
              <tr>
                <th scope="col">Area</th>
                <th scope="col">Share of the people here</th>
                <th scope="col" className="number">
                  People
                </th>
                <th scope="col" className="number">
                  Of its own people
                </th>
              </tr>
            </thead>
            <tbody>
              {held.parts.slice(0, shown).map((part) => (
                <tr key={part.code}>
                  <th scope="row">{part.name}</th>
                  <td>
                    <div className="share">
                      <span
                        className="share__bar"
                        style={{ width: `${String(part.shareOfArea * 70)}%` }}
                        aria-hidden="true"
                      />
                      {shareWords(part.shareOfArea)}
                    </div>
                  </td>
                  <td className="number">{countWords(part.people)}</td>
                  <td className="number">{shareWords(part.shareOfOther)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rest.length > 0 && <p className="quiet small">And {listWords(rest.map(({ name }) => name))}.</p>}
    </section>
  );
}

/** The codes to change, for whoever goes on to redraw it. */
function MovedBricks({ held: { name, toNest } }: { held: Held }): ReactElement | null {
  if (toNest === null || !toNest.possible || toNest.drop.length < 2) return null;
  return (
    <details className="details">
      <summary>
        The small areas to leave out<span className="visually-hidden"> to nest in {name}</span>
      </summary>
      <ul className="nesting__bricks small">
        {toNest.drop.map(({ code, name: called, people }) => (
          <li key={code}>
            {code}
            {called === code ? '' : ` ${called}`}
            {people === null ? '' : `, ${countWords(people)} people`}
          </li>
        ))}
      </ul>
    </details>
  );
}
