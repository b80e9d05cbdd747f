import type { ZoneSummary } from '../../../server/features/zones/contract.ts';
import { Choice, Group, HintAndError, PlanField, toggled, type FieldsProps } from './fields.tsx';

const looks = [6, 12, 24];

/** Where and when, and why this place. */
export function ZoneSection({
  zones,
  isAmending,
  ...props
}: FieldsProps & { zones: readonly ZoneSummary[]; isAmending: boolean }) {
  const { draft, change, errors } = props;
  return (
    <section className="plan-section" aria-labelledby="plan-section-1">
      <h2 id="plan-section-1">1. Zone and dates</h2>
      <PlanField
        {...props}
        id="plan-title"
        name="title"
        label="The question, as a title"
        hint="For example: Did the zone reduce anti-social behaviour?"
      />
      <div className={`field${errors['plan-zone'] === undefined ? '' : ' field--error'}`}>
        <label className="field__label" htmlFor="plan-zone">
          Zone
        </label>
        <HintAndError
          id="plan-zone"
          error={errors['plan-zone']}
          hint={
            isAmending ? 'The zone of a registered plan stays as it is.' : 'Its shape in force at the start is used.'
          }
        />
        <select
          id="plan-zone"
          className="select"
          aria-describedby="plan-zone-hint"
          value={draft.zone}
          disabled={isAmending}
          onChange={(event) => {
            change({ zone: event.target.value });
          }}
        >
          <option value="">Choose a zone</option>
          {zones.map(({ code, name, closedOn }) => (
            <option key={code} value={code}>
              {name}
              {closedOn === null ? '' : ' (closed)'}
            </option>
          ))}
        </select>
      </div>
      <div className="plan-row">
        <PlanField
          {...props}
          id="plan-start"
          name="start"
          type="month"
          label="First month of work"
          hint="YYYY-MM, for example 2023-04"
        />
        <PlanField
          {...props}
          id="plan-lag"
          name="lagMonths"
          isShort
          unit="months"
          label="Time to get going"
          hint="Months that count as neither before nor after"
        />
      </div>
      <div className="plan-row">
        <PlanField
          {...props}
          id="plan-pre"
          name="preMonths"
          isShort
          unit="months"
          label="Before"
          hint="36 or more where there are so many"
        />
        <PlanField
          {...props}
          id="plan-post"
          name="postMonths"
          isShort
          unit="months"
          label="After"
          hint="At least 6 must have come"
        />
      </div>
      <Group
        id="plan-looks"
        legend="When will you look?"
        hint="Only then is a result worked out; the chance of a false alarm is shared among the looks."
        error={errors['plan-looks']}
      >
        <div className="plan-choices">
          {looks.map((look) => (
            <Choice
              key={look}
              type="checkbox"
              name="looks"
              label={`After ${String(look)} months`}
              isOn={draft.looks.includes(look)}
              onPick={() => {
                change({ looks: toggled(draft.looks, look).toSorted((a, b) => a - b) });
              }}
            />
          ))}
        </div>
      </Group>
      <Group
        id="plan-picked"
        legend="Was the place picked on recent figures?"
        hint="A place picked at its worst gets better anyway. Saying so keeps that from being claimed as success."
        error={undefined}
      >
        <div className="plan-choices">
          <Choice
            type="radio"
            name="picked"
            label="No"
            isOn={!draft.isPicked}
            onPick={() => {
              change({ isPicked: false });
            }}
          />
          <Choice
            type="radio"
            name="picked"
            label="Yes, on the figures of these months"
            isOn={draft.isPicked}
            onPick={() => {
              change({ isPicked: true });
            }}
          />
        </div>
        {draft.isPicked && (
          <div className="plan-row">
            <PlanField {...props} id="plan-picked-first" name="pickedFirst" type="month" label="First month" />
            <PlanField {...props} id="plan-picked-last" name="pickedLast" type="month" label="Last month" />
          </div>
        )}
      </Group>
    </section>
  );
}
