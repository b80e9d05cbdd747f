import { useState, type ReactElement } from 'react';
import type { FootprintSetImported } from '../../server/features/footprint-sets/contract.ts';
import { send } from '../api.ts';
import { draftFor, setCode, type AreaSetDraft } from './area-set-guess.ts';
import { AreaSetFields } from './area-set-fields.tsx';
import { AreaSetFound } from './area-set-found.tsx';
import { FileDrop } from './file-drop.tsx';
import { ProblemList } from './problem-list.tsx';
import { useSending } from './use-sending.ts';

interface Tried {
  /** The file and what was said of it, so that an answer is never shown for another. */
  asked: string;
  answer: FootprintSetImported;
}

const askedOf = (file: File, draft: AreaSetDraft): string => JSON.stringify([file.name, file.lastModified, draft]);

/** A file of areas: what it seems to be, what loading it would do, and loading it. */
export function AreaSetForm({ came }: { came: () => void }): ReactElement {
  const [file, setFile] = useState<File | null>(null);
  const [draft, setDraft] = useState<AreaSetDraft>(draftFor(''));
  const [tried, setTried] = useState<Tried | null>(null);
  const [done, setDone] = useState<string | null>(null);
  /** A control for files cannot be emptied: after a load there is a new one. */
  const [loads, setLoads] = useState(0);
  const sending = useSending();

  const post = (chosen: File, said: AreaSetDraft, dryRun: boolean): Promise<FootprintSetImported> => {
    const { code, ...rest } = said;
    return send<FootprintSetImported>('POST', `/footprint-sets/${encodeURIComponent(setCode(code))}`, chosen, {
      contentType: 'application/octet-stream',
      params: { ...rest, fileName: chosen.name, dryRun: String(dryRun) },
    });
  };
  const attempt = (chosen: File, said: AreaSetDraft): void => {
    setDone(null);
    void sending.run(async () => {
      setTried({ asked: askedOf(chosen, said), answer: await post(chosen, said, true) });
    });
  };
  const load = (): void => {
    if (file === null) return;
    void sending.run(async () => {
      const answer = await post(file, draft, false);
      setDone(
        answer.changed
          ? `Loaded ${answer.set?.name ?? 'the set'}: ${String(answer.set?.areas ?? 0)} areas.`
          : 'It was loaded already as it is in this file: nothing was changed.',
      );
      setFile(null);
      setLoads((count) => count + 1);
      setTried(null);
      came();
    });
  };
  const known = file !== null && tried?.asked === askedOf(file, draft) ? tried.answer : null;
  return (
    <details className="details">
      <summary>Load a set of areas</summary>
      <form
        className="data-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (file === null) return;
          if (known === null) attempt(file, draft);
          else load();
        }}
      >
        <FileDrop
          key={loads}
          file={file}
          accept=".geojson,.json,.csv,application/geo+json,application/json,text/csv"
          hint="Outlines as GeoJSON in longitude and latitude, or a list of codes or a look-up as CSV"
          onFile={(chosen) => {
            const said = draftFor(chosen.name);
            setFile(chosen);
            setDraft(said);
            attempt(chosen, said);
          }}
        />
        {file && <AreaSetFields draft={draft} onDraft={setDraft} />}
        {sending.failed && <ProblemList problem={sending.problem} title="Nothing of the file was kept" />}
        {known && <AreaSetFound answer={known} />}
        <p role="status" className={done === null ? 'visually-hidden' : 'notice notice--good'}>
          {done}
        </p>
        <button type="submit" className="button" disabled={file === null || sending.busy}>
          {sending.busy ? 'Reading the file …' : known === null ? 'See what it would do' : 'Load these areas'}
        </button>
      </form>
    </details>
  );
}
