import { Choice, Group, PlanField, type FieldsProps } from './fields.tsx';

/** Displacement, cost, how it should work, and a level of evidence that an analyst answers for. */
export function RestSection(props: FieldsProps) {
  const { draft, change, errors } = props;
  return (
    <section className="plan-section" aria-labelledby="plan-section-5">
      <h2 id="plan-section-5">5. Next door, cost, and how it should work</h2>
      <PlanField
        {...props}
        id="plan-rings"
        name="rings"
        label="Rings round the zone, in metres"
        hint="Outer edges, for example 250, 500. Rings are never comparison areas."
      />
      <details
        className="details"
        open={draft.zoneCost !== '' || costFields.some((field) => errors[field] !== undefined)}
      >
        <summary>What the zone costs</summary>
        <div className="plan-row">
          <PlanField
            {...props}
            id="plan-zone-cost"
            name="zoneCost"
            isShort
            unit="£"
            label="Cost of the zone"
            hint="Over the months after the start"
          />
          <PlanField
            {...props}
            id="plan-unit-cost"
            name="unitCost"
            isShort
            unit="£"
            label="Cost of one incident"
            hint="It may be left out"
          />
        </div>
        <div className="plan-row">
          <PlanField {...props} id="plan-price-year" name="priceYear" isShort label="Year of the prices" />
          <PlanField {...props} id="plan-cost-source" name="costSource" label="Where the costs come from" />
        </div>
      </details>
      <details
        className="details"
        open={draft.mechanism !== '' || draft.moderators !== '' || draft.implementation !== ''}
      >
        <summary>How it should work</summary>
        <PlanField
          {...props}
          id="plan-mechanism"
          name="mechanism"
          type="area"
          label="Mechanism"
          hint="Why should the work change the problem?"
        />
        <PlanField
          {...props}
          id="plan-moderators"
          name="moderators"
          type="area"
          label="Moderators"
          hint="Where and for whom should it work, or not?"
        />
        <PlanField
          {...props}
          id="plan-implementation"
          name="implementation"
          type="area"
          label="Implementation"
          hint="What will be done, how much, by whom?"
        />
      </details>
      <details className="details" open={draft.declaredLevel !== ''}>
        <summary>A level of evidence above 3</summary>
        <Group
          id="plan-declared"
          legend="Level that an analyst declares"
          hint="A zone with comparison areas reaches 3 at most. More needs a design that only people can answer for."
          error={errors['plan-declared']}
        >
          {(['', '4', '5'] as const).map((level) => (
            <Choice
              key={level}
              type="radio"
              name="declared"
              label={
                {
                  '': 'None declared',
                  '4': '4: several zones closely matched, or a start by chance',
                  '5': '5: places were drawn by lot',
                }[level]
              }
              isOn={draft.declaredLevel === level}
              onPick={() => {
                change({ declaredLevel: level });
              }}
            />
          ))}
        </Group>
        {draft.declaredLevel !== '' && (
          <PlanField {...props} id="plan-declared-reason" name="declaredReason" type="area" label="Reason" />
        )}
      </details>
    </section>
  );
}

const costFields = ['plan-zone-cost', 'plan-unit-cost', 'plan-price-year', 'plan-cost-source'];
