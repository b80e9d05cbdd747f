import type { ReactNode } from 'react';
import type { PlanDraft } from './draft.ts';

export interface FieldsProps {
  draft: PlanDraft;
  change: (change: Partial<PlanDraft>) => void;
  /** Sentence by field. */
  errors: Readonly<Record<string, string>>;
}

type TextName = { [Name in keyof PlanDraft]: PlanDraft[Name] extends string ? Name : never }[keyof PlanDraft];

interface TextProps extends FieldsProps {
  id: string;
  name: TextName;
  label: string;
  hint?: string;
  type?: 'text' | 'month' | 'area';
  isShort?: boolean;
  unit?: string;
}

export const describedBy = (id: string, hint: unknown, error: unknown): { 'aria-describedby'?: string } => {
  const ids = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(Boolean);
  return ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') };
};

/** One line or a few of text, a number or a month: always text until it is sent. */
export function PlanField({
  id,
  name,
  label,
  hint,
  type = 'text',
  isShort = false,
  unit,
  draft,
  change,
  errors,
}: TextProps) {
  const error = errors[id];
  const common = {
    id,
    value: draft[name],
    'aria-invalid': error !== undefined,
    ...describedBy(id, hint, error),
    onChange: (event: { target: { value: string } }) => {
      change({ [name]: event.target.value });
    },
  };
  return (
    <div className={`field${error === undefined ? '' : ' field--error'}`}>
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      {type === 'area' ? (
        <textarea {...common} className="textarea" rows={3} maxLength={1000} />
      ) : (
        <span className="field__with-unit">
          <input
            {...common}
            className={`input${isShort || type === 'month' ? ' input--short' : ''}`}
            type={type}
            autoComplete="off"
            {...(isShort ? { inputMode: 'decimal' as const } : {})}
          />
          {unit !== undefined && <span aria-hidden="true">{unit}</span>}
        </span>
      )}
    </div>
  );
}

export function HintAndError({ id, hint, error }: { id: string; hint?: ReactNode; error: string | undefined }) {
  return (
    <>
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error !== undefined && (
        <span className="error-message" id={`${id}-error`}>
          <span className="visually-hidden">Error: </span>
          {error}
        </span>
      )}
    </>
  );
}

interface GroupProps {
  id: string;
  legend: string;
  hint?: ReactNode;
  error: string | undefined;
  children: ReactNode;
}

/** Choices that belong together; a link to the group leads to it. */
export function Group({ id, legend, hint, error, children }: GroupProps) {
  return (
    <fieldset
      className={`field${error === undefined ? '' : ' field--error'}`}
      id={id}
      tabIndex={-1}
      {...describedBy(id, hint, error)}
    >
      <legend>{legend}</legend>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

interface ChoiceProps {
  type: 'radio' | 'checkbox';
  name: string;
  label: ReactNode;
  isOn: boolean;
  onPick: () => void;
  indent?: number;
}

export function Choice({ type, name, label, isOn, onPick, indent = 0 }: ChoiceProps) {
  return (
    <label className="choice" style={indent === 0 ? undefined : { marginLeft: indent * 28 }}>
      <input type={type} name={name} checked={isOn} onChange={onPick} />
      <span>{label}</span>
    </label>
  );
}

/** A list with something put in or taken out. */
export const toggled = <T,>(list: readonly T[], item: T): T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
