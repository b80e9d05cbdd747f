import type { ReactElement } from 'react';
import type { ViewAnswer } from '../../server/features/views/contract.ts';
import { hrefTo, Link } from '../address.ts';
import { timeWords } from '../data/time-words.ts';
import { addressOf, viewWords } from './view-words.ts';

interface Props {
  views: readonly ViewAnswer[];
  onDelete: (view: ViewAnswer) => void;
}

/** Saved views as rows: the name opens what was on screen. */
export function ViewRows({ views, onDelete }: Props): ReactElement {
  return (
    <ul className="view-rows" aria-label="Saved views, last saved first">
      {views.map((view) => (
        <li key={view.id} className="view-row">
          <div>
            <p className="view-row__name">
              <ViewLink view={view} />
            </p>
            <p className="quiet">
              {viewWords(view.path)} · saved {timeWords(view.savedAt)}
              {view.savedBy !== 'not said' && ` by ${view.savedBy}`}
            </p>
          </div>
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
        </li>
      ))}
    </ul>
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
