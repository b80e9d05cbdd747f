import { useId, useState, type ReactNode } from 'react';
import { ProblemList } from './problem-list.tsx';
import { useSending } from './use-sending.ts';

export interface Template {
  href: string;
  text: string;
}

/** Sends a small file that is kept whole or not at all: the example to begin from, the file, and what became of it. */
export function SheetImport({
  title,
  templates,
  send,
  came,
  ready = true,
  children,
}: {
  title: string;
  templates: readonly Template[];
  /** Sends the file; answers with what became of it, in a sentence. */
  send: (file: File) => Promise<string>;
  came: () => void;
  /** Whether what is asked besides the file has been answered. */
  ready?: boolean;
  children?: ReactNode;
}) {
  const [file, setFile] = useState<File | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const sending = useSending();
  const id = useId();
  const start = (): void => {
    if (file === null) return;
    setSaid(null);
    void sending.run(async () => {
      setSaid(await send(file));
      came();
    });
  };
  return (
    <details className="details">
      <summary>{title}</summary>
      <form
        className="data-form"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <p>
          One CSV file, kept whole or not at all. Begin from the example:{' '}
          {templates.map(({ href, text }, index) => (
            <span key={href}>
              {index > 0 && ', '}
              <a href={href} download>
                {text}
              </a>
            </span>
          ))}
          .
        </p>
        {children}
        <div className="field">
          <label className="field__label" htmlFor={`${id}-file`}>
            The file
          </label>
          <input
            id={`${id}-file`}
            className="input"
            type="file"
            accept=".csv,text/csv"
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null);
              setSaid(null);
            }}
          />
        </div>
        {sending.failed && <ProblemList problem={sending.problem} title="Nothing of the file was kept" />}
        <p role="status" className={said === null ? 'visually-hidden' : 'notice notice--good'}>
          {said}
        </p>
        <button type="submit" className="button" disabled={file === null || !ready || sending.busy}>
          {sending.busy ? 'Reading the file …' : 'Import the file'}
        </button>
      </form>
    </details>
  );
}
