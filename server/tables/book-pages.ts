import { emptyCell, shorthand } from './shorthand.ts';
import { sha256 } from './sha256.ts';
import type { Cell, Provenance, TableDocument, TableSheet } from './table-document.ts';
import { writeSheetCsv } from './write-csv.ts';

/**
 * A worksheet as the Government Statistical Service asks for it: a title in A1, sentences about it below, then at most one
 * table whose first row is its header; no merged cells and no empty rows.
 */
export interface BookPage {
  name: string;
  title: string;
  sentences: readonly string[];
  table: { header: readonly string[]; rows: readonly (readonly Cell[])[] } | null;
  /** Of columns, in characters. */
  widths: readonly number[];
  /** Row of the table by the name of the worksheet that its first cell leads to. */
  leadsTo?: readonly string[];
}

const wide = 100;

/** Cover, contents, notes and columns, then a worksheet for each table. */
export function bookPages(document: TableDocument, from: Provenance): BookPage[] {
  const pages = document.sheets.map((sheet) => tablePage(sheet, from.marking));
  const said = [notesPage(document), columnsPage(document)];
  return [coverPage(document, from), contentsPage([...said, ...pages]), ...said, ...pages];
}

const listed = (label: string, values: readonly string[]): string[] => values.map((value) => `${label}: ${value}`);
const given = (label: string, value: string | null): string[] => (value === null ? [] : [`${label}: ${value}`]);

function coverPage({ title, sheets, about }: TableDocument, from: Provenance): BookPage {
  return {
    name: 'Cover',
    title,
    sentences: [
      ...given('Marking', from.marking),
      ...given('Place', from.place),
      ...(about.period === null
        ? []
        : [`Period: from ${about.period.from} up to but not including ${about.period.to}`]),
      ...given('Method', about.method),
      ...listed('Source', about.sources),
      ...given('Small areas added up', from.edition),
      ...listed('Licence', from.licences),
      `Data revision: ${from.dataRevision}${from.revisedAt === null ? '' : `, of ${from.revisedAt}`}`,
      `Address of the same figures: ${from.address}`,
      ...sheets.map((sheet) => `SHA-256 of ${sheet.name} as CSV: ${sha256(writeSheetCsv(sheet))}`),
    ],
    table: null,
    widths: [wide],
  };
}

const contentsPage = (pages: readonly BookPage[]): BookPage => ({
  name: 'Contents',
  title: 'Contents',
  sentences: ['This worksheet contains one table: the worksheets of this file.'],
  table: { header: ['Worksheet', 'What it holds'], rows: pages.map(({ name, title }) => [name, title]) },
  widths: [32, wide],
  leadsTo: pages.map(({ name }) => name),
});

const notesPage = ({ about }: TableDocument): BookPage => ({
  name: 'Notes',
  title: 'Notes and shorthand',
  sentences: ['This worksheet contains one table: shorthand that stands in place of a number, and notes.'],
  table: {
    header: ['Note', 'Meaning'],
    rows: [
      ...shorthand.map(({ symbol, meaning }) => [symbol, meaning]),
      ['empty cell', emptyCell],
      ...about.notes.map((text, at) => [`note ${String(at + 1)}`, text]),
    ],
  },
  widths: [14, wide],
});

const columnsPage = ({ sheets }: TableDocument): BookPage => ({
  name: 'Columns',
  title: 'What the columns mean',
  sentences: ['This worksheet contains one table: every column of the tables, and its name in the CSV file.'],
  table: {
    header: ['Worksheet', 'Column', 'Name in CSV', 'Unit', 'Meaning'],
    rows: sheets.flatMap((sheet) =>
      sheet.columns.map(({ title, name, unit, description }) => [
        ...[sheet.name, title, name, unit ?? 'no unit of its own', description ?? title],
      ]),
    ),
  },
  widths: [24, 28, 24, 30, 80],
});

const mostWide = 60;

function tablePage({ name, title, columns, rows }: TableSheet, marking: string | null): BookPage {
  const widths = columns.map((column, at) => {
    const first = rows.slice(0, 200).map((row) => String(row[at] ?? '').length);
    return Math.min(mostWide, Math.max(8, column.title.length, ...first) + 2);
  });
  return {
    name,
    title,
    widths,
    sentences: [
      ...(marking === null ? [] : [`${marking}.`]),
      'This worksheet contains one table. Shorthand in it is explained in the worksheet Notes, its columns in Columns.',
    ],
    table: { header: columns.map((column) => column.title), rows },
  };
}
