import type { Frame, Picture } from './present-picture.ts';

/** A report before it is written as a page or on paper: both writers are given this and nothing else. */
export interface ReportDocument {
  title: string;
  /** 'Bell Foundry · anti-social behaviour · April 2023 to March 2024' */
  about: string;
  verdict: { title: string; sentence: string; level: number; levelSentence: string; decidedBy: string };
  registered: string;
  notices: string[];
  figures: { value: string; text: string }[];
  note: string;
  sections: Section[];
  /** When the plan was registered: a report of the same record has the same bytes whenever it is asked for. */
  date: Date;
  keywords: string[];
}

export interface Section {
  id: string;
  title: string;
  blocks: Block[];
}

export type Block =
  | { kind: 'lead' | 'paragraph' | 'small' | 'heading'; text: string }
  | { kind: 'terms'; terms: [term: string, text: string][] }
  | { kind: 'table'; table: Table; number: number }
  | FigureBlock;

export interface FigureBlock {
  kind: 'figure';
  title: string;
  note: string;
  draw: (frame: Frame) => Picture;
  twin: Table;
  /** A long twin is printed at the end, so that the finding is not lost between tables. */
  twinAtEnd: boolean;
  number: number;
  twinNumber: number;
}

export interface Table {
  caption: string;
  head: string[];
  /** The first cell of a row names it. */
  rows: string[][];
  /** Columns of words; all but these and the first are figures, set to the right. */
  words: number[];
}

export const lead = (text: string): Block => ({ kind: 'lead', text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const small = (text: string): Block => ({ kind: 'small', text });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const terms = (all: [string, string][]): Block => ({ kind: 'terms', terms: all });
export const table = (caption: string, head: string[], rows: string[][], words: number[] = []): Table => ({
  caption,
  head,
  rows,
  words,
});
export const tableBlock = (...given: Parameters<typeof table>): Block => ({
  kind: 'table',
  table: table(...given),
  number: 0,
});
export const figureBlock = (
  told: Pick<FigureBlock, 'title' | 'draw' | 'twin'> & { note?: string; twinAtEnd?: boolean },
): Block => ({ kind: 'figure', note: '', twinAtEnd: false, number: 0, twinNumber: 0, ...told });

/** Numbers figures and tables in the order of reading and puts the long tables in a last section. */
export function numbered(sections: Section[]): Section[] {
  let figures = 0;
  let tables = 0;
  const placed = sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap((block): Block[] => {
      if (block.kind === 'table') return [{ ...block, number: (tables += 1) }];
      if (block.kind !== 'figure') return [block];
      const one = { ...block, number: (figures += 1) };
      if (block.twinAtEnd) return [one];
      const twinNumber = (tables += 1);
      return [
        { ...one, twinNumber },
        { kind: 'table', table: block.twin, number: twinNumber },
      ];
    }),
  }));
  const atEnd: Block[] = [];
  const all = placed.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      if (block.kind !== 'figure' || !block.twinAtEnd) return block;
      const twinNumber = (tables += 1);
      atEnd.push({ kind: 'table', table: block.twin, number: twinNumber });
      return { ...block, twinNumber };
    }),
  }));
  if (atEnd.length === 0) return all;
  const opening = lead('The figures that the longer pictures are drawn from.');
  return [...all, { id: 'tables', title: 'Tables of the pictures', blocks: [opening, ...atEnd] }];
}
