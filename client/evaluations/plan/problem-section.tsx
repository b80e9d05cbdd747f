import type { Category } from '../../../server/features/datasets/contract.ts';
import { branchesOf } from '../../data/category-tree.ts';
import { Choice, Group, HintAndError, toggled, type FieldsProps } from './fields.tsx';

/** What the zone is meant to change, and something that it cannot. */
export function ProblemSection({ categories, ...props }: FieldsProps & { categories: readonly Category[] }) {
  const { draft, change, errors } = props;
  const branches = branchesOf(categories);
  return (
    <section className="plan-section" aria-labelledby="plan-section-2">
      <h2 id="plan-section-2">2. Core problem</h2>
      <Group
        id="plan-categories"
        legend="Which demand is the core problem?"
        hint="All that you tick are added up. A category takes in those below it."
        error={errors['plan-categories']}
      >
        <div className="plan-tree" role="group" tabIndex={0} aria-label="Categories of demand">
          {branches.map(({ category, depth }) => (
            <Choice
              key={category.code}
              type="checkbox"
              name="categories"
              label={category.name}
              indent={depth}
              isOn={draft.categories.includes(category.code)}
              onPick={() => {
                change({ categories: toggled(draft.categories, category.code) });
              }}
            />
          ))}
        </div>
      </Group>
      <div className="field">
        <label className="field__label" htmlFor="plan-placebo">
          Something that the zone cannot change
        </label>
        <HintAndError
          id="plan-placebo"
          error={errors['plan-placebo']}
          hint="If this changes too, something else is going on. It may be left out."
        />
        <select
          id="plan-placebo"
          className="select"
          aria-describedby="plan-placebo-hint"
          value={draft.outcomePlacebo}
          onChange={(event) => {
            change({ outcomePlacebo: event.target.value });
          }}
        >
          <option value="">None</option>
          {branches
            .filter(({ category }) => !draft.categories.includes(category.code))
            .map(({ category, depth }) => (
              <option key={category.code} value={category.code}>
                {'  '.repeat(depth)}
                {category.name}
              </option>
            ))}
        </select>
      </div>
      <Group
        id="plan-model"
        legend="How is it worked out?"
        hint="The first estimate decides. Others are shown beside it and can only lower the verdict."
        error={errors['plan-model']}
      >
        <Choice
          type="radio"
          name="model"
          label="Zone against comparison areas (usual)"
          isOn={draft.primaryModel === 'ratio'}
          onPick={() => {
            change({ primaryModel: 'ratio' });
          }}
        />
        <Choice
          type="radio"
          name="model"
          label="The same, letting the zone have a trend of its own"
          isOn={draft.primaryModel === 'ratio-with-trend'}
          onPick={() => {
            change({ primaryModel: 'ratio-with-trend' });
          }}
        />
      </Group>
      <Group id="plan-side" legend="What counts as a finding?" error={errors['plan-side']}>
        <Choice
          type="radio"
          name="side"
          label="A fall or a rise (usual)"
          isOn={draft.side === 'two-sided'}
          onPick={() => {
            change({ side: 'two-sided' });
          }}
        />
        <Choice
          type="radio"
          name="side"
          label="Only a fall"
          isOn={draft.side === 'fall'}
          onPick={() => {
            change({ side: 'fall' });
          }}
        />
      </Group>
    </section>
  );
}
