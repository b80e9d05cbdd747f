import type { ReactNode } from 'react';

interface Props {
  id: string;
  title: string;
  sentence: string;
  children?: ReactNode;
  isWide?: boolean;
}

/** One thing that was found: its title, its sentence, its picture. */
export function Panel({ id, title, sentence, children, isWide = false }: Props) {
  return (
    <section id={id} className={`result-panel${isWide ? ' result-panel--wide' : ''}`} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p className="result-panel__sentence">{sentence}</p>
      {children}
    </section>
  );
}
