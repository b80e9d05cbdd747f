import { useState } from 'react';
import type { Category } from '../../server/features/datasets/contract.ts';
import { send } from '../api.ts';
import { branchesOf } from './category-tree.ts';
import { Field } from './field.tsx';
import { ProblemList } from './problem-list.tsx';
import { useSending } from './use-sending.ts';

interface Props {
  dataset: string;
  publisherCategory: string;
  /** The shared category it is mapped to now; null when nobody has decided. */
  category: string | null;
  categories: readonly Category[];
  decidedBy: string;
  onSaved?: () => void;
}

/** Maps one publisher's category to the shared tree. */
export function CategoryMapper({ dataset, publisherCategory, category, categories, decidedBy, onSaved }: Props) {
  const [chosen, setChosen] = useState(category ?? '');
  const [saved, setSaved] = useState(category ?? '');
  const sending = useSending();
  const save = (): void => {
    void sending.run(async () => {
      await send('PUT', `/datasets/${encodeURIComponent(dataset)}/categories`, {
        publisherCategory,
        category: chosen,
        decidedBy: decidedBy.trim(),
      });
      setSaved(chosen);
      onSaved?.();
    });
  };
  const isChanged = chosen !== '' && chosen !== saved;
  return (
    <div className="mapper">
      <Field label={<span className="wordy">{publisherCategory}</span>}>
        {(control) => (
          <select
            {...control}
            className="select"
            value={chosen}
            onChange={(event) => {
              setChosen(event.target.value);
            }}
          >
            <option value="">Nobody has decided</option>
            {branchesOf(categories).map(({ category: { code, name }, depth }) => (
              <option key={code} value={code}>
                {' '.repeat(depth * 3)}
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button
        type="button"
        className="button button--secondary"
        disabled={!isChanged || decidedBy.trim() === '' || sending.busy}
        onClick={save}
      >
        Save<span className="visually-hidden"> the category of {publisherCategory}</span>
      </button>
      <p role="status" className="quiet">
        {saved !== '' && saved === chosen && saved !== category ? 'Saved.' : ''}
        {isChanged && decidedBy.trim() === '' ? 'Give your name above to save.' : ''}
      </p>
      {sending.failed && <ProblemList problem={sending.problem} title="The category was not saved" />}
    </div>
  );
}
