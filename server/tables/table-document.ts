/** A table on its way out: made once by a presenter from the answer that JSON gives, written in any format. */

/** A number, text (which [c] and [x] are), or nothing. */
export type Cell = string | number | null;

export type Datatype = 'string' | 'number' | 'integer' | 'date' | 'month';

export interface Column {
  /** In CSV and data packages: letters, digits and underscores. */
  name: string;
  /** In spreadsheets, in plain words. */
  title: string;
  datatype: Datatype;
  unit?: string;
  description?: string;
}

export interface TableSheet {
  /** Letters, digits, hyphens and underscores, at most 31: a file's name and a worksheet's. Excel keeps “history” to itself. */
  name: string;
  title: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}

/** What the presenter knows of where the figures come from. */
export interface TableAbout {
  sources: readonly string[];
  /** Half-open months; null where the figures are of a day or of no time. */
  period: { from: string; to: string } | null;
  /** How the figures were made, in a sentence or two. */
  method: string | null;
  /** What must be known to read them. */
  notes: readonly string[];
}

export interface TableDocument {
  /** Names the files: letters, digits and hyphens. */
  name: string;
  title: string;
  /** The main table first; CSV has that one alone. */
  sheets: readonly [TableSheet, ...TableSheet[]];
  about: TableAbout;
}

/** What the service knows of the answer that a table was made from: the same for as long as the data are the same. */
export interface Provenance {
  /** The address of the answer, as it was asked, without the ending that says the format. */
  address: string;
  /** Where this installation serves. */
  place: string;
  dataRevision: string;
  /** When the data last changed, in ISO 8601; null where nobody wrote it down. */
  revisedAt: string | null;
  /** The census areas that everything is added up from. */
  edition: string | null;
  licences: readonly string[];
  /** Said on every page of a document: null where nothing has to be. */
  marking: string | null;
}
