import type { ReactElement } from 'react';
import type { NestingAnswer } from '../../server/features/nesting/contract.ts';
import { Link } from '../address.ts';
import { countWords, listWords } from '../words.ts';
import { nestingRows, type Held } from './nesting-rows.ts';
import { NestingTable } from './nesting-table.tsx';
import './nesting.css';

const shown = 5;

/** How an area lies in the areas of others: the finding, then each set with the least change that would make it fit. */
export const NestingSets = ({ answer, level = 3 }: { answer: NestingAnswer; level?: 3 | 4 }): ReactElement => (
  <div className="nesting">
    <p className="lead">{answer.sentence}</p>
    {answer.against.map((held) => (
      <NestingSet key={held.set} held={held} area={answer.area.name} level={level} />
    ))}
    {answer.state === 'told' && answer.notLoaded.length > 0 && (
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
  const rows = nestingRows(held);
  const rest = rows.slice(shown);
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
      {rows.length > 1 && <NestingTable held={held} area={area} rows={rows.slice(0, shown)} />}
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
