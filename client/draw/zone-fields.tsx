import type { ReactElement } from 'react';
import type { Draft } from './draft.ts';
import { FieldError } from './other-ways.tsx';

type TextName = 'name' | 'lead' | 'coreProblem' | 'note';

interface FieldsProps {
  draft: Draft;
  errors: Readonly<Record<string, string>>;
  onDraft: (change: Partial<Draft>) => void;
}

function TextField({
  id,
  label,
  name,
  hint,
  rows,
  maxLength,
  draft,
  errors,
  onDraft,
}: FieldsProps & {
  id: string;
  label: string;
  name: TextName;
  hint?: string;
  rows?: number;
  maxLength: number;
}): ReactElement {
  const error = errors[id];
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].join(' ').trim();
  const common = {
    id,
    maxLength,
    value: draft[name],
    'aria-invalid': error !== undefined,
    ...(described === '' ? {} : { 'aria-describedby': described }),
  };
  return (
    <div className={`field${error === undefined ? '' : ' field--error'}`}>
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <FieldError id={id} text={error} />
      {rows === undefined ? (
        <input
          {...common}
          className="input"
          autoComplete="off"
          onChange={(event) => {
            onDraft({ [name]: event.target.value });
          }}
        />
      ) : (
        <textarea
          {...common}
          className="textarea"
          rows={rows}
          onChange={(event) => {
            onDraft({ [name]: event.target.value });
          }}
        />
      )}
    </div>
  );
}

/** The name, which a new zone must have; a new version keeps the zone's own. */
export function NameField(props: FieldsProps): ReactElement {
  return <TextField {...props} id="zone-name" label="Name" name="name" maxLength={100} />;
}

/** From when, who and why. */
export function MoreFields({ isNew, ...props }: FieldsProps & { isNew: boolean }): ReactElement {
  const { draft, errors, onDraft } = props;
  const error = errors['zone-from'];
  return (
    <>
      <div className={`field${error === undefined ? '' : ' field--error'}`}>
        <label className="field__label" htmlFor="zone-from">
          Start date
        </label>
        <span className="hint" id="zone-from-hint">
          The first day with this shape.
        </span>
        <FieldError id="zone-from" text={error} />
        <input
          id="zone-from"
          className="input input--short"
          type="date"
          min="1990-01-01"
          max="2100-12-31"
          aria-invalid={error !== undefined}
          aria-describedby={`zone-from-hint${error === undefined ? '' : ' zone-from-error'}`}
          value={draft.from}
          onChange={(event) => {
            onDraft({ from: event.target.value });
          }}
        />
      </div>
      {isNew ? (
        <>
          <TextField {...props} id="zone-lead" label="Lead (optional)" name="lead" maxLength={500} />
          <TextField
            {...props}
            id="zone-problem"
            label="Core problem (optional)"
            name="coreProblem"
            rows={3}
            maxLength={500}
          />
        </>
      ) : null}
      <TextField
        {...props}
        id="zone-note"
        label="Note (optional)"
        name="note"
        hint={isNew ? 'Anything partners should know about this zone.' : 'Why the shape changes.'}
        rows={3}
        maxLength={500}
      />
    </>
  );
}
