import { useState } from 'react';
import type { z } from 'zod';
import type { Category, categoryMapping } from '../../server/features/datasets/contract.ts';
import { useAnswer } from '../api.ts';
import { Loading, Problem } from '../panels/states.tsx';
import { countWords, dateName } from '../words.ts';
import { CategoryMapper } from './category-mapper.tsx';
import { CodeListForm } from './code-list-form.tsx';
import { DecidedBy } from './decided-by.tsx';

type Mapping = z.infer<typeof categoryMapping>;

/** The publisher's own categories and where each stands in the shared tree: a decision, with who took it and when. */
export function DatasetCategories({ dataset }: { dataset: string }) {
  const [round, setRound] = useState(0);
  return (
    <>
      <Mappings key={round} dataset={dataset} />
      <CodeListForm
        dataset={dataset}
        came={() => {
          setRound(round + 1);
        }}
      />
    </>
  );
}

function Mappings({ dataset }: { dataset: string }) {
  const mappings = useAnswer<{ items: Mapping[] }>(`/datasets/${encodeURIComponent(dataset)}/categories`);
  const categories = useAnswer<{ items: Category[] }>('/categories');
  const [decidedBy, setDecidedBy] = useState('');
  if (mappings.state === 'loading' || categories.state === 'loading')
    return <Loading what="the categories" lines={8} />;
  if (mappings.state === 'error') return <Problem problem={mappings.problem} retry={mappings.retry} />;
  if (categories.state === 'error') return <Problem problem={categories.problem} retry={categories.retry} />;
  if (mappings.answer.items.length === 0) return <p>No category has come yet: they appear with the first import.</p>;
  return (
    <section aria-labelledby="mapping-heading">
      <h2 id="mapping-heading">Its categories in the shared tree</h2>
      <p>Agencies call the same thing by different names. The shared tree is what the map and the zones count by.</p>
      <DecidedBy value={decidedBy} onChange={setDecidedBy} />
      <ul className="mappers">
        {mappings.answer.items.map((mapping) => (
          <li key={mapping.publisherCategory}>
            <CategoryMapper
              dataset={dataset}
              publisherCategory={mapping.publisherCategory}
              category={mapping.category}
              categories={categories.answer.items}
              decidedBy={decidedBy}
            />
            <p className="quiet small">
              {countWords(mapping.rows)} rows · decided by {mapping.decidedBy}, {dateName(mapping.decidedOn)}, version{' '}
              {mapping.version}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
