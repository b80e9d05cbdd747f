import type { ReactElement } from 'react';
import { setCode, setKinds, type AreaSetDraft } from './area-set-guess.ts';
import { Field } from './field.tsx';

const texts = [
  { of: 'name', label: 'What people call the set', hint: undefined, most: 100 },
  { of: 'source', label: 'Where the areas come from', hint: 'Who publishes them, and which issue', most: 300 },
  { of: 'code', label: 'Its code in addresses', hint: 'The same code again replaces the set', most: 50 },
  { of: 'from', label: 'First day on which they hold', hint: 'YYYY-MM-DD; blank: since always', most: 10 },
  { of: 'column', label: 'Column with the codes of the areas', hint: 'Only where the wrong one was taken', most: 200 },
  { of: 'note', label: 'What must be known of them', hint: 'May stay blank', most: 500 },
] as const;

/** What is said of a set besides its file. */
export function AreaSetFields({
  draft,
  onDraft,
}: {
  draft: AreaSetDraft;
  onDraft: (draft: AreaSetDraft) => void;
}): ReactElement {
  return (
    <>
      <Field label="What sort of areas">
        {(control) => (
          <select
            {...control}
            className="select"
            value={draft.kind}
            onChange={(event) => {
              onDraft({ ...draft, kind: event.target.value as AreaSetDraft['kind'] });
            }}
          >
            {Object.entries(setKinds).map(([kind, name]) => (
              <option key={kind} value={kind}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {texts.map(({ of, label, hint, most }) => (
        <Field key={of} label={label} {...(hint === undefined ? {} : { hint })}>
          {(control) => (
            <input
              {...control}
              className="input"
              value={draft[of]}
              maxLength={most}
              onChange={(event) => {
                onDraft({ ...draft, [of]: event.target.value });
              }}
              onBlur={() => {
                if (of === 'code') onDraft({ ...draft, code: setCode(draft.code) });
              }}
            />
          )}
        </Field>
      ))}
    </>
  );
}
