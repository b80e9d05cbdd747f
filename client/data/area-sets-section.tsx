import { useState, type ReactElement } from 'react';
import type { FootprintSet } from '../../server/features/footprint-sets/contract.ts';
import { Link } from '../address.ts';
import { send, useAnswer } from '../api.ts';
import { Unplaced } from '../networks/unplaced.tsx';
import { Loading, Problem } from '../panels/states.tsx';
import { useService } from '../service.ts';
import { countWords } from '../words.ts';
import { AreaSetForm } from './area-set-form.tsx';
import { setKinds } from './area-set-guess.ts';
import { ProblemList } from './problem-list.tsx';
import { useSending } from './use-sending.ts';

/** Areas of other bodies, or of somebody's own: which are loaded, and how more are. */
export function AreaSetsSection(): ReactElement {
  const { refresh } = useService();
  const [came, setCame] = useState(0);
  const onCame = (): void => {
    setCame((count) => count + 1);
    refresh();
  };
  return (
    <section className="data-section" aria-labelledby="area-sets-heading">
      <h2 id="area-sets-heading">Areas of others</h2>
      <AreaSets key={came} onCame={onCame} />
      <p className="quiet small">
        Primary Care Networks are loaded on the <Link page="networks">Networks page</Link>, from the NHS’s own files.
      </p>
      <AreaSetForm came={onCame} />
    </section>
  );
}

function AreaSets({ onCame }: { onCame: () => void }): ReactElement {
  const answer = useAnswer<{ items: FootprintSet[] }>('/footprint-sets');
  if (answer.state === 'loading') return <Loading what="the sets of areas" />;
  if (answer.state === 'error') return <Problem problem={answer.problem} retry={answer.retry} />;
  const { items } = answer.answer;
  if (items.length === 0) {
    return (
      <p>
        None is loaded yet: neighbourhood policing areas, health neighbourhoods, school catchments or a list of your
        own.
      </p>
    );
  }
  const unplaced = items.flatMap((set) => set.unplaced.map((sentence) => `${set.name}: ${sentence}`));
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="group" aria-label="Areas of others">
        <table className="table">
          <caption className="visually-hidden">Sets of areas that are loaded</caption>
          <thead>
            <tr>
              <th scope="col">Set</th>
              <th scope="col">Source</th>
              <th scope="col" className="number">
                Areas
              </th>
              <th scope="col" className="number">
                People in them
              </th>
              <th scope="col">How they lie</th>
              <th scope="col">Change</th>
            </tr>
          </thead>
          <tbody>
            {items.map((set) => (
              <tr key={set.code}>
                <th scope="row">
                  {set.name}
                  <span className="quiet small">
                    {' '}
                    {set.code} · {setKinds[set.kind]}
                  </span>
                </th>
                <td>
                  {set.source}
                  {set.note !== null && <span className="quiet small"> {set.note}</span>}
                </td>
                <td className="number">{countWords(set.areas)}</td>
                <td className="number">{set.people === null ? '[x]' : countWords(set.people)}</td>
                <td>{set.areas === 0 ? 'None of them has a place here.' : lieWords(set)}</td>
                <td>
                  <RemoveSet set={set} onCame={onCame} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Unplaced sentences={unplaced} />
    </>
  );
}

const lieWords = ({ bricksInNone, bricksInSeveral }: FootprintSet): string => {
  const overlap = bricksInSeveral > 0 ? `${countWords(bricksInSeveral)} small areas in several` : 'no overlaps';
  const gaps = bricksInNone > 0 ? `${countWords(bricksInNone)} in none` : 'no gaps';
  return `${overlap}, ${gaps}`;
};

/** Asked twice, because what is removed has to be loaded again to come back. */
function RemoveSet({ set, onCame }: { set: FootprintSet; onCame: () => void }): ReactElement {
  const [isSure, setIsSure] = useState(false);
  const sending = useSending();
  const remove = (): void => {
    void sending.run(async () => {
      await send('DELETE', `/footprint-sets/${encodeURIComponent(set.code)}`);
      onCame();
    });
  };
  return (
    <>
      <button
        type="button"
        className="link-button"
        aria-label={`${isSure ? 'Yes, remove it' : 'Remove'}: ${set.name}`}
        disabled={sending.busy}
        onClick={() => {
          if (isSure) remove();
          else setIsSure(true);
        }}
      >
        {isSure ? 'Yes, remove it' : 'Remove'}
      </button>
      {sending.failed && <ProblemList problem={sending.problem} title="It was not removed" />}
    </>
  );
}
