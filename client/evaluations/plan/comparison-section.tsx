import { Choice, Group, PlanField, type FieldsProps } from './fields.tsx';
import { kinds } from './plan-of.ts';

const kindNames: Record<string, string> = {
  lsoa: 'Lower super output areas',
  msoa: 'Middle super output areas',
  ward: 'Wards',
  district: 'Districts',
  pcn: 'Primary care networks',
};

const choices = [
  ['brick-groups', 'Neighbouring small areas, joined to about the size of the zone (usual)'],
  ['standing', 'Standing areas of one kind'],
  ['named', 'Areas that I name'],
] as const;

/** What the zone is compared with: a rule, set before anybody looks. */
export function ComparisonSection(props: FieldsProps) {
  const { draft, change, errors } = props;
  return (
    <section className="plan-section" aria-labelledby="plan-section-3">
      <h2 id="plan-section-3">3. Comparison areas</h2>
      <Group
        id="plan-areas"
        legend="What is the zone compared with?"
        hint="At least 20 areas; with 39 the zone can be told from chance at 1 in 40."
        error={errors['plan-areas']}
      >
        {choices.map(([value, label]) => (
          <Choice
            key={value}
            type="radio"
            name="areas"
            label={label}
            isOn={draft.areas === value}
            onPick={() => {
              change({ areas: value });
            }}
          />
        ))}
        {draft.areas !== 'brick-groups' && (
          <div className="field">
            <label className="field__label" htmlFor="plan-kind">
              Kind of area
            </label>
            <select
              id="plan-kind"
              className="select"
              value={draft.kind}
              onChange={(event) => {
                change({ kind: event.target.value });
              }}
            >
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {kindNames[kind]}
                </option>
              ))}
            </select>
          </div>
        )}
        {draft.areas === 'named' && (
          <PlanField
            {...props}
            id="plan-codes"
            name="codes"
            type="area"
            label="Their codes"
            hint="With commas, spaces or line ends between"
          />
        )}
      </Group>
      <details className="details" open={limitFields.some((field) => errors[field] !== undefined)}>
        <summary>Limits of the rule</summary>
        <div className="plan-row">
          <PlanField {...props} id="plan-keep-min" name="keepMin" isShort label="Fewest areas" />
          <PlanField {...props} id="plan-keep-max" name="keepMax" isShort label="Most areas" />
        </div>
        <div className="plan-row">
          <PlanField {...props} id="plan-size-from" name="sizeFrom" isShort unit="times the zone" label="Smallest" />
          <PlanField {...props} id="plan-size-to" name="sizeTo" isShort unit="times the zone" label="Largest" />
        </div>
        <div className="plan-row">
          <PlanField
            {...props}
            id="plan-apart"
            name="apartMetres"
            isShort
            unit="metres"
            label="At least this far from the zone"
          />
          <PlanField
            {...props}
            id="plan-deciles"
            name="decilesApart"
            isShort
            unit="deciles"
            label="Deprivation, at most apart"
          />
        </div>
        <PlanField
          {...props}
          id="plan-share"
          name="largestSharePercent"
          isShort
          unit="% of all incidents"
          label="Largest share of one area"
        />
      </details>
    </section>
  );
}

const limitFields = [
  'plan-keep-min',
  'plan-keep-max',
  'plan-size-from',
  'plan-size-to',
  'plan-apart',
  'plan-deciles',
  'plan-share',
];
