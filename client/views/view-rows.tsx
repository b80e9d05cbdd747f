import type { ReactElement } from 'react';
import type { ViewAnswer } from '../../server/features/views/contract.ts';
import { hrefTo, Link } from '../address.ts';
import { timeWords } from '../data/time-words.ts';
import { addressOf, viewWords } from './view-words.ts';

interface Props {
  views: readonly ViewAnswer[];
  onDelete: (view: ViewAnswer) => void;
}

/** Saved views as a table: the name opens what was on screen. */
export function ViewRows({ views, onDelete }: Props): ReactElement {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Saved views">
      <table className="table views-table">
        <caption className="visually-hidden">Saved views, last saved first</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">What it shows</th>
            <th scope="col">Saved</th>
            <th scope="col">
              <span className="visually-hidden">Delete</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {views.map((view) => (
            <tr key={view.id}>
              <th scope="row">
                <ViewLink view={view} />
              </th>
              <td>{viewWords(view.path)}</td>
              <td className="quiet">
                {timeWords(view.savedAt)}
                {view.savedBy !== 'not said' && `, by ${view.savedBy}`}
              </td>
              <td>
                <button
                  type="button"
                  className="link-button"
                  aria-label={`Delete ${view.name}`}
                  onClick={() => {
                    onDelete(view);
                  }}
                >
                  Delete
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Without loading the service anew where that leads to the very address that was saved, and with it elsewhere. */
function ViewLink({ view: { name, path } }: { view: ViewAnswer }): ReactElement {
  const address = addressOf(path);
  if (address !== null && hrefTo(address.page, address.code, address.params) === path) {
    return (
      <Link page={address.page} code={address.code} params={address.params}>
        {name}
      </Link>
    );
  }
  return <a href={path}>{name}</a>;
}
