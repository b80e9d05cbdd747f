import type { ReactElement } from 'react';
import type { ZoneAnswer } from '../../server/features/zones/contract.ts';
import { Link } from '../address.ts';
import { countWords, plural } from '../words.ts';
import { ErrorSummary } from './error-summary.tsx';
import { PreviewPanel, type PreviewPanelProps } from './preview-panel.tsx';
import type { DraftState } from './use-draft.ts';
import type { Saving } from './use-save.ts';
import { MoreFields, NameField } from './zone-fields.tsx';

/** What a screen reader is told when the server has answered, in one breath. */
function previewSaid({ preview, brickName }: PreviewPanelProps): string {
  const { answer, state } = preview;
  if (state === 'refused') return 'This shape cannot be used yet.';
  if (answer === null) return '';
  const people = answer.people === null ? 'People not known' : `${countWords(answer.people)} people`;
  const figures = answer.bricks.length === 0 ? '' : `${people} in ${plural(answer.bricks.length, brickName)}. `;
  const warnings = answer.warnings.length === 0 ? '' : ` ${plural(answer.warnings.length, 'warning')}.`;
  return `${figures}${answer.fit.sentence}${warnings}`;
}

/** The right of the page: what the zone is called, what it takes in, and the one button that saves it. */
export function DrawPanel({
  zone,
  state,
  saving,
  saveWords,
  errors,
  preview,
}: {
  zone: ZoneAnswer | null;
  state: DraftState;
  saving: Saving;
  saveWords: string;
  errors: Readonly<Record<string, string>>;
  preview: PreviewPanelProps;
}): ReactElement {
  const fields = { draft: state.draft, errors, onDraft: state.change };
  return (
    <section className="draw__panel" aria-label="The zone">
      <div className="draw__scroll">
        <ErrorSummary problems={saving.problems} />
        {state.cut ? (
          <p className="inset" role="alert">
            The shape in this address was cut short on its way and could not be read. Ask for the link again, or draw it
            anew.
          </p>
        ) : null}
        {zone === null ? (
          <NameField {...fields} />
        ) : (
          <p>
            A new version of{' '}
            <Link page="zone" code={zone.code}>
              {zone.name}
            </Link>
            . The version before it stays as it was until the start date.
          </p>
        )}
        <PreviewPanel {...preview} />
        <p className="visually-hidden" role="status">
          {previewSaid(preview)}
        </p>
        <MoreFields {...fields} isNew={zone === null} />
      </div>
      <div className="draw__save">
        <button id="save" type="button" className="button" aria-disabled={saving.busy} onClick={saving.save}>
          {saving.busy ? 'Saving…' : saveWords}
        </button>
      </div>
    </section>
  );
}
