import type { Dataset } from '../../server/features/datasets/contract.ts';

/** police.uk names its monthly files "2021-04-leicestershire-street.csv". */
const policeName = /^\d{4}-\d{2}-[a-z-]+-street\.csv$/i;

export const formatWords: Record<string, string> = {
  'police-uk-street': 'police.uk street-level crime (CSV, or the publisher’s zip archive)',
  'police-uk-stop-and-search': 'police.uk stop and search (CSV, or the publisher’s zip archive)',
  'police-uk-outcomes': 'police.uk outcomes (CSV, or the publisher’s zip archive)',
  'partner-template': 'partner template (CSV: one row an incident, or one row a count)',
};

export const grainWords: Record<Dataset['grain'], string> = {
  point: 'point: rows give a place on the map or a postcode',
  brick: 'small area: rows give an area code',
};

export const periodWords: Record<Dataset['period'], string> = {
  month: 'a month, or rows are single incidents',
  quarter: 'a quarter: shown for whole quarters only, never spread over months',
  year: 'a calendar year',
  'financial-year': 'a financial year, from April',
};

/** The dataset that a file most likely belongs to, by its name alone; null when nothing says so. */
export const guessDataset = (
  fileName: string,
  datasets: readonly Pick<Dataset, 'code' | 'format'>[],
): string | null => {
  const name = fileName.toLowerCase();
  const named = datasets.filter(({ code }) => name.includes(code.toLowerCase()));
  if (named.length > 0) return named.toSorted((a, b) => b.code.length - a.code.length)[0]?.code ?? null;
  if (!policeName.test(fileName)) return null;
  const police = datasets.filter(({ format }) => format === 'police-uk-street');
  return police.length === 1 ? (police[0]?.code ?? null) : null;
};

/** A code for a new dataset or agency, from its name: letters, digits and hyphens. */
export const codeFromName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64)
    .replace(/-+$/, '');

/** The type that the bytes are sent as; a zip archive is never called text. */
export const contentTypeOf = (fileName: string): string => {
  const ending = fileName.toLowerCase().split('.').at(-1);
  if (ending === 'csv') return 'text/csv';
  return ending === 'zip' ? 'application/zip' : 'application/octet-stream';
};
