import type { ReactNode } from 'react';
import { OneFileForm } from './one-file-form.tsx';

export interface Template {
  href: string;
  text: string;
}

/** Sends a small CSV file: the example to begin from, the file, and what became of it. */
export function SheetImport({
  templates,
  children,
  ...form
}: {
  title: string;
  templates: readonly Template[];
  /** Sends the file; answers with what became of it, in a sentence. */
  send: (file: File) => Promise<string>;
  came: () => void;
  ready?: boolean;
  /** What is asked besides the file, before it. */
  children?: ReactNode;
}) {
  return (
    <OneFileForm
      {...form}
      accept=".csv,text/csv"
      action="Import the file"
      say={(sentence) => <p className="notice notice--good">{sentence}</p>}
      about={
        <>
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
        </>
      }
    />
  );
}
