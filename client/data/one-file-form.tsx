import { useId, useState, type ReactNode } from 'react';
import { ProblemList } from './problem-list.tsx';
import { useSending } from './use-sending.ts';

/** Sends one file that is kept whole or not at all, and shows what became of it. */
export function OneFileForm<Outcome>({
  title,
  open = false,
  about,
  accept,
  action,
  ready = true,
  send,
  came,
  say,
  children,
}: {
  title: string;
  /** Only to begin with: it stays open when the file has come, so that what became of it can be read. */
  open?: boolean;
  /** What the file is, before it is chosen. */
  about: ReactNode;
  accept: string;
  /** The words on the button. */
  action: string;
  /** Whether what is asked besides the file has been answered. */
  ready?: boolean;
  send: (file: File) => Promise<Outcome>;
  came: () => void;
  say: (outcome: Outcome) => ReactNode;
  /** What is asked besides the file, after it. */
  children?: ReactNode;
}) {
  const [openAtFirst] = useState(open);
  const [file, setFile] = useState<File | null>(null);
  const [said, setSaid] = useState<ReactNode>(null);
  const sending = useSending();
  const id = useId();
  const start = (): void => {
    if (file === null) return;
    setSaid(null);
    void sending.run(async () => {
      setSaid(say(await send(file)));
      came();
    });
  };
  return (
    <details className="details" open={openAtFirst}>
      <summary>{title}</summary>
      <form
        className="data-form"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        {about}
        <div className="field">
          <label className="field__label" htmlFor={`${id}-file`}>
            The file
          </label>
          <input
            id={`${id}-file`}
            className="input"
            type="file"
            accept={accept}
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null);
              setSaid(null);
            }}
          />
        </div>
        {children}
        {sending.failed && <ProblemList problem={sending.problem} title="Nothing of the file was kept" />}
        <div role="status">{said}</div>
        <button type="submit" className="button" disabled={file === null || !ready || sending.busy}>
          {sending.busy ? 'Reading the file …' : action}
        </button>
      </form>
    </details>
  );
}
