import { useId, type ReactElement, type ReactNode } from 'react';

interface Control {
  id: string;
  'aria-describedby'?: string;
}
interface Props {
  label: ReactNode;
  hint?: string;
  children: (control: Control) => ReactElement;
}

/** A control with its label and hint bound to it. */
export function Field({ label, hint, children }: Props) {
  const id = useId();
  const control: Control = hint === undefined ? { id } : { id, 'aria-describedby': `${id}-hint` };
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children(control)}
    </div>
  );
}
