/** One believable row of a demand file, in our words; where it is (its brick) is decided later, by the placing step. */
export interface IntakeRow {
  /** 1-based line in its file; a row that spans several lines has the first. */
  line: number;
  /** 'YYYY-MM' */
  month: string;
  /** The publisher's own category, as printed. */
  category: string;
  /** 1 for an incident; what the file says for a row of counts, where 0 is a true zero; null: withheld by the sender. */
  count: number | null;
  /** 1 Monday to 7 Sunday in London; null where the row gives no day. */
  weekday: number | null;
  /** 0 to 23 in London; null where the row gives no time. */
  hour: number | null;
  /** [longitude, latitude], WGS84 degrees. */
  point: [number, number] | null;
  areaCode: string | null;
  postcode: string | null;
  /** Keyed 64-bit hash (signed) of the publisher's reference; the reference itself is never kept. */
  reference: bigint | null;
  /** 64-bit hash (signed) of month, category, count, point, code, postcode, reference and time: what makes two rows the same. */
  content: bigint;
}

/** Something wrong with one row. */
export interface IntakeIssue {
  line: number;
  reason: IssueReason;
  column: string | null;
  /** What the cell held: at most 60 characters, no control characters, never a reference. */
  value: string | null;
}

export interface IntakeBatch {
  fileName: string;
  /** The code of the format that the file was read as. */
  formatCode: string;
  rows: IntakeRow[];
  /** The rejected rows of this batch. */
  issues: IntakeIssue[];
  /** Data rows in this batch: always rows.length + issues.length. Blank lines are not rows. */
  rowsRead: number;
  /** Bytes of this file read so far, unpacked; for a progress bar. */
  bytesRead: number;
  /** Said once the file proves to be in another encoding than UTF-8, on this and all later batches. */
  encodingNote: string | null;
  /** Columns of this file that its mapping has no use for: their cells were dropped at the door. */
  columnsNotRead: string[];
}

/** What a partner's own column names mean, as saved for a dataset; null: known, and not to be read. */
export interface ColumnMeaning {
  printed: string;
  column: string | null;
}

/**
 * Every way in which a row can be turned away (rejected) or kept without a place (unplaced). The reading steps give the
 * rejections; the placing step gives the rest. Written for the person who sent the file.
 */
export const issueWords = {
  'column-count': { what: 'The row has more or fewer cells than the header has columns.', outcome: 'rejected' },
  'month-invalid': {
    what: 'The month or date is missing, is not a real one, or lies outside 1990 to 2100. Write 2025-03 or 2025-03-30.',
    outcome: 'rejected',
  },
  'period-invalid': {
    what: 'The period is missing, is not a real one, or is not as long as this dataset counts by: 2024-Q1, 2024 or 2023/24.',
    outcome: 'rejected',
  },
  'category-missing': { what: 'The row does not say what kind of demand it is.', outcome: 'rejected' },
  'category-too-long': { what: 'The category is longer than 200 characters.', outcome: 'rejected' },
  'count-invalid': { what: 'The count is not a whole number of 0 or more.', outcome: 'rejected' },
  // Of imports made when such rows were still turned away; now they are kept, without a number.
  'withheld-by-sender': {
    what: 'The sender withheld the count ([c]); it is not known here and is not taken for zero.',
    outcome: 'rejected',
  },
  'not-available-from-sender': {
    what: 'The sender has no figure ([x]); it is not known here and is not taken for zero.',
    outcome: 'rejected',
  },
  'coordinate-invalid': {
    what: 'The coordinates are not numbers, are out of range, or one of the pair is missing.',
    outcome: 'rejected',
  },
  'coordinate-swapped': { what: 'Longitude and latitude look swapped.', outcome: 'rejected' },
  'no-location': { what: 'The row gives no location.', outcome: 'unplaced' },
  outside: { what: 'The point lies outside the area that this service covers.', outcome: 'unplaced' },
  'code-unknown': { what: 'The area code is not in any look-up that is loaded.', outcome: 'unplaced' },
  'code-split': {
    what: 'The area was split into several since, so that the code alone cannot say which.',
    outcome: 'unplaced',
  },
  'code-too-large': { what: 'The area code is of an area larger than a brick.', outcome: 'unplaced' },
  'postcode-unknown': { what: 'The postcode is not in the postcode file that is loaded.', outcome: 'unplaced' },
} as const satisfies Record<string, { what: string; outcome: 'rejected' | 'unplaced' }>;

export type IssueReason = keyof typeof issueWords;

/** How long one count of a dataset is. */
export type PeriodLength = 'month' | 'quarter' | 'year' | 'financial-year';

/** Who reads a kind of file: it knows its header, and turns the cells of one row into a row or an issue. */
export interface DemandFormat {
  code: string;
  name: string;
  /** The columns that it needs, in words, for the sentence that turns an unknown header away. */
  expects: string;
  recognises(header: string[]): boolean;
  /** Throws Refusal('file-unreadable') when the header is nearly, but not safely, this format. */
  parser(header: string[], keys: RowKeys): (fields: string[], line: number) => IntakeRow | IntakeIssue;
}

export interface RowKeys {
  /** How long the counts of the dataset are; a month unless given. */
  period?: PeriodLength;
  /** Secret of this installation, at least 16 bytes: see formats/row-hash.ts. Changing it makes every row new. */
  referenceKey: Buffer;
}
