import { Field } from './field.tsx';

interface Props {
  value: string;
  onChange: (name: string) => void;
}

/** A decision of the partners is kept with who took it; the form asks once for all decisions on a page. */
export function DecidedBy({ value, onChange }: Props) {
  return (
    <Field label="Your name" hint="Kept beside each decision, with the date">
      {(control) => (
        <input
          {...control}
          className="input decided-by"
          autoComplete="name"
          maxLength={100}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
