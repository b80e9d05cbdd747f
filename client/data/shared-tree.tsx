import { useState } from 'react';
import type { Category } from '../../server/features/datasets/contract.ts';
import { send, useAnswer } from '../api.ts';
import { Loading, Problem } from '../panels/states.tsx';
import { dateName } from '../words.ts';
import { branchesOf } from './category-tree.ts';
import { DecidedBy } from './decided-by.tsx';
import { ProblemList } from './problem-list.tsx';
import { useSending } from './use-sending.ts';

type Kind = Category['demandKind'];
const kindWords: Record<Kind, string> = {
  reactive: 'reactive',
  planned: 'planned',
  mixed: 'both',
  undecided: 'not decided',
};
const kinds = Object.keys(kindWords) as Kind[];

/** The shared tree; whether a category is reactive or planned is the partners' decision and is kept as one. */
export function SharedTree() {
  const answer = useAnswer<{ items: Category[] }>('/categories');
  const [changed, setChanged] = useState<ReadonlyMap<string, Category>>(new Map());
  const [decidedBy, setDecidedBy] = useState('');
  if (answer.state === 'loading') return <Loading what="the shared tree" lines={8} />;
  if (answer.state === 'error') return <Problem problem={answer.problem} retry={answer.retry} />;
  const categories = answer.answer.items.map((category) => changed.get(category.code) ?? category);
  return (
    <section aria-labelledby="tree-heading">
      <h2 id="tree-heading">The shared tree of categories</h2>
      <p>Reactive demand is a call or an incident; planned demand is a visit or a check that someone arranged.</p>
      <DecidedBy value={decidedBy} onChange={setDecidedBy} />
      <div className="table-scroll" tabIndex={0} role="group" aria-labelledby="tree-heading">
        <table className="table">
          <caption className="visually-hidden">Shared categories, with who decided their kind of demand</caption>
          <thead>
            <tr>
              <th scope="col">Category</th>
              <th scope="col">Kind of demand</th>
              <th scope="col">Decided by</th>
            </tr>
          </thead>
          <tbody>
            {branchesOf(categories).map(({ category, depth }) => (
              <TreeRow
                key={category.code}
                category={category}
                depth={depth}
                decidedBy={decidedBy}
                onSaved={(saved) => {
                  setChanged(new Map(changed).set(saved.code, saved));
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface RowProps {
  category: Category;
  depth: number;
  decidedBy: string;
  onSaved: (category: Category) => void;
}

function TreeRow({ category, depth, decidedBy, onSaved }: RowProps) {
  const [chosen, setChosen] = useState<Kind>(category.demandKind);
  const sending = useSending();
  const save = (): void => {
    void sending.run(async () => {
      const path = `/categories/${encodeURIComponent(category.code)}/demand-kind`;
      onSaved(await send<Category>('PUT', path, { demandKind: chosen, decidedBy: decidedBy.trim() }));
    });
  };
  const isChanged = chosen !== category.demandKind;
  return (
    <tr>
      <th scope="row" style={{ paddingLeft: depth * 24 }}>
        {category.name}
      </th>
      <td>
        <span className="button-group tree-kind">
          <select
            className="select"
            aria-label={`Kind of demand of ${category.name}`}
            value={chosen}
            onChange={(event) => {
              setChosen(kinds.find((kind) => kind === event.target.value) ?? category.demandKind);
            }}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindWords[kind]}
              </option>
            ))}
          </select>
          {isChanged && (
            <button
              type="button"
              className="button button--secondary"
              disabled={decidedBy.trim() === '' || sending.busy}
              onClick={save}
            >
              Save<span className="visually-hidden"> the kind of {category.name}</span>
            </button>
          )}
        </span>
        {isChanged && decidedBy.trim() === '' && <p className="quiet">Give your name above to save.</p>}
        {sending.failed && <ProblemList problem={sending.problem} title="The decision was not saved" />}
      </td>
      <td>
        {category.decidedBy}, {dateName(category.decidedOn)}
        <span className="quiet"> version {category.version}</span>
      </td>
    </tr>
  );
}
