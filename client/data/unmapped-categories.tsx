import { useState } from 'react';
import type { Category } from '../../server/features/datasets/contract.ts';
import type { ImportRecord } from '../../server/features/imports/contract.ts';
import { useAnswer } from '../api.ts';
import { Loading, Problem } from '../panels/states.tsx';
import { plural } from '../words.ts';
import { CategoryMapper } from './category-mapper.tsx';
import { DecidedBy } from './decided-by.tsx';

/** Publisher's categories that the shared tree does not know yet; each can be given its place here. */
export function UnmappedCategories({ record }: { record: ImportRecord }) {
  const categories = useAnswer<{ items: Category[] }>('/categories');
  const [decidedBy, setDecidedBy] = useState('');
  return (
    <section aria-labelledby="unmapped-heading" className="unmapped">
      <h2 id="unmapped-heading">
        {plural(record.unmapped.length, 'category', 'categories')} not yet in the shared tree
      </h2>
      <p>Rows of these count under “Not yet mapped” until someone decides which.</p>
      {categories.state === 'loading' && <Loading what="the shared tree" />}
      {categories.state === 'error' && <Problem problem={categories.problem} retry={categories.retry} />}
      {categories.state === 'ready' && (
        <>
          <DecidedBy value={decidedBy} onChange={setDecidedBy} />
          <ul className="mappers">
            {record.unmapped.map((publisherCategory) => (
              <li key={publisherCategory}>
                <CategoryMapper
                  dataset={record.dataset}
                  publisherCategory={publisherCategory}
                  category={null}
                  categories={categories.answer.items}
                  decidedBy={decidedBy}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
