import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { shared } from '../support/shared.ts';

/** One figure that somebody else worked out, and the one that our own function gives for the same input. */
export interface Check {
  /** What the figure is, in words: "rate ratio of the law, drivers killed". Figures of one kind share these words. */
  what: string;
  /** As printed by the source, where it was. */
  published?: number | string;
  /** Worked out again from the input with standard packages. */
  expected: number;
  ours: number;
  /** How far ours may be from expected. */
  tolerance: number;
  /** The tolerance is a share of the expected figure. */
  relative?: boolean;
}

/** The input of one reference case, read where it lies. */
export interface CaseFiles {
  json: () => unknown;
  /** Rows by column name, as text; an empty cell is ''. */
  csv: (name?: string) => Record<string, string>[];
}

export interface PublishedCase {
  folder: string;
  /** Page of docs/methods that gives the formula. */
  page: string;
  checks: (files: CaseFiles) => Check[];
}

export function filesOf(folder: string): CaseFiles {
  if (shared === null) throw new Error('There are no reference cases here.');
  const path = `${shared}refcases/${folder}/`;
  return {
    json: (): unknown => JSON.parse(readFileSync(`${path}expected.json`, 'utf8')),
    csv: (name = 'data.csv') =>
      parse(readFileSync(`${path}${name}`), { columns: true, bom: true }) as unknown as Record<string, string>[],
  };
}

/** How far ours is from expected, on the scale of the tolerance; two figures that are both not numbers agree. */
export function differenceOf({ expected, ours, relative = false }: Check): number {
  if (Object.is(expected, ours)) return 0;
  const difference = Math.abs(ours - expected);
  return relative ? difference / Math.abs(expected) : difference;
}
