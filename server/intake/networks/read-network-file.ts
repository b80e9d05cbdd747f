import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Refusal } from '../../refusal.ts';
import { openSources } from '../files/open-sources.ts';
import { parseGeoJson } from '../geography/boundary-file.ts';
import { refuseFile } from '../geography/refuse-file.ts';
import { refuseNoText, refuseOtherSeparator } from '../geography/say-no-text.ts';
import { readTable, type Table } from '../geography/table.ts';
import { isCatchments, readCatchments } from './catchments.ts';
import { partnerColumns, readPartners } from './core-partners.ts';
import { hasColumns } from './grid.ts';
import { qofColumns, readListTotals, readQofLists, totalColumns, yearEndIn } from './list-sizes.ts';
import { detailColumns, readDetails } from './network-details.ts';
import { type NetworkFile, networkFile } from './network-file.ts';
import { patientColumns } from './patient-rows.ts';
import { readPatientsByArea } from './patients-by-area.ts';
import { mappingColumns, qofMappingColumns, readMapping } from './practice-mapping.ts';
import { isPracticeRegister, readPracticeRegister } from './practice-register.ts';
import { OtherFile } from './other-file.ts';
import { refuseBrokenWorkbook, refuseNoTable } from './refuse-no-table.ts';
import { sayExpected } from './say-expected.ts';
import { refuseAllTurnedAway } from './turn-away.ts';
import { isWorkbook, readWorkbook } from './workbook.ts';

/** What whoever sends a file says of it. */
export interface SaidOfNetworkFile {
  name: string;
  /** The day that its figures are of, where the file does not print it. */
  day: string | null;
}

const headBytes = 65_536;
const mostBytesHeld = 128 * 1024 * 1024;

/**
 * A file about practices and networks, whatever its name: it is told by its header, or by its columns where it has none.
 * @param isHere whether an LSOA of the file is loaded; of far ones only numbers are kept
 * @throws Refusal 'file-unreadable' saying what the file is instead, 'too-large'
 */
export async function readNetworkFile(
  path: string,
  said: SaidOfNetworkFile,
  isHere: (area: string) => boolean,
): Promise<NetworkFile> {
  const file = await readKnown(path, said, isHere);
  if (file.read === 0) throw refuseFile(said.name, 'There is no row below the header.', { line: 1 });
  if (file.kept + file.passedOver === 0) throw refuseAllTurnedAway(said.name, file);
  return file;
}

async function readKnown(
  path: string,
  said: SaidOfNetworkFile,
  isHere: (area: string) => boolean,
): Promise<NetworkFile> {
  const head = await beginningOf(path);
  if (head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    const bytes = await heldWhole(path, said.name);
    if (isWorkbook(bytes)) return readNetworkWorkbook(bytes, said);
    refuseBrokenWorkbook(said.name);
    return readPacked(path, said, isHere);
  }
  const start = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  refuseNoText(said.name, head);
  refuseNoTable(said.name, head);
  if (start.startsWith('{')) return readGeoJson(await heldWhole(path, said.name), said.name);
  const readWhole = async (): Promise<Buffer> => heldWhole(path, said.name);
  return readCsv(head, said, readWhole, () => Promise.resolve(createReadStream(path)), isHere);
}

async function readCsv(
  head: Buffer,
  said: SaidOfNetworkFile,
  whole: () => Promise<Buffer>,
  stream: () => Promise<Readable>,
  isHere: (area: string) => boolean,
): Promise<NetworkFile> {
  const { name, day } = said;
  const { header } = await readTable(name, wholeLines(head), 0);
  refuseOtherSeparator(name, header);
  if (hasColumns(header, patientColumns)) return readPatientsByArea(name, stream, isHere, day);
  const table = async (): Promise<Table> => readTable(name, await whole());
  if (isPracticeRegister(header)) {
    const { rows, lines, ...rest } = await table();
    return readPracticeRegister({ ...rest, rows: [header, ...rows], lines: [1, ...lines] });
  }
  if (hasColumns(header, partnerColumns)) return ofSheets('partners', null, await table(), said);
  if (hasColumns(header, detailColumns)) return ofSheets('details', await table(), null, said);
  if (hasColumns(header, mappingColumns)) return readMapping(await table(), 'mapping', day);
  if (hasColumns(header, qofMappingColumns)) return readMapping(await table(), 'qof-mapping', day ?? yearEndIn(name));
  if (hasColumns(header, qofColumns)) return readQofLists(await table(), day ?? yearEndIn(name));
  if (hasColumns(header, totalColumns)) return readListTotals(await table());
  throw sayExpected(name, header);
}

/** Up to the end of a line, which takes two bytes in UTF-16. */
function wholeLines(head: Buffer): Buffer {
  const end = head.lastIndexOf(10);
  const isLittleEndian = head[0] === 0xff && head[1] === 0xfe;
  return end > 0 ? head.subarray(0, end + (isLittleEndian ? 2 : 1)) : head;
}

/** The sheets by their headers: their names, and what else is in the workbook, differ from year to year. */
async function readNetworkWorkbook(bytes: Buffer, said: SaidOfNetworkFile): Promise<NetworkFile> {
  const isHeader = (cells: string[]): boolean => hasColumns(cells, partnerColumns) || hasColumns(cells, detailColumns);
  const sheets = await readWorkbook(said.name, bytes, isHeader);
  const sheetWith = (columns: typeof partnerColumns | typeof detailColumns): Table | null =>
    sheets.find(({ table }) => table !== null && hasColumns(table.header, columns))?.table ?? null;
  const [details, partners] = [sheetWith(detailColumns), sheetWith(partnerColumns)];
  if (details === null && partners === null) {
    const names = sheets.map(({ sheet }) => `“${sheet.slice(0, 40)}”`).join(', ');
    const detail = `None of its sheets (${names}) lists networks (PCN Code, Open Date, Close Date) or their practices (Partner Organisation Code, PCN Code, start and end of the relationship).`;
    throw new OtherFile(said.name, `a workbook of something else`, `. ${detail}`);
  }
  return ofSheets('workbook', details, partners, said);
}

function ofSheets(
  kind: 'workbook' | 'details' | 'partners',
  details: Table | null,
  partners: Table | null,
  said: SaidOfNetworkFile,
): NetworkFile {
  const file = networkFile(kind);
  if (details !== null) readDetails(details, file);
  if (partners !== null) readPartners(partners, file);
  if (kind === 'workbook' && partners === null) file.notes.push('It has no sheet of practices, only of networks.');
  file.day = said.day ?? lastDayOf(file);
  return file;
}

/** A workbook prints no date of its own: it cannot be older than the last change that it speaks of. */
const lastDayOf = ({ networks, memberships }: NetworkFile): string | null =>
  [
    ...networks.flatMap(({ openedOn, closedOn }) => [openedOn, closedOn]),
    ...memberships.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]),
  ].reduce<string | null>((last, day) => (day !== null && (last === null || day > last) ? day : last), null);

function readGeoJson(bytes: Buffer, name: string): NetworkFile {
  if (isCatchments(parseGeoJson(name, bytes).properties)) return readCatchments(name, bytes);
  const needed =
    '. The outlines of networks need the properties PCN_Code and PCN_Name; other areas are loaded as geography.';
  throw new OtherFile(name, 'GeoJSON of something else than networks', needed);
}

async function readPacked(
  path: string,
  said: SaidOfNetworkFile,
  isHere: (area: string) => boolean,
): Promise<NetworkFile> {
  const packed = [];
  for await (const source of openSources(path, { name: said.name })) packed.push(source);
  const [only] = packed;
  if (only === undefined || packed.length > 1) {
    throw refuseFile(
      said.name,
      `The archive holds ${packed.length} files of rows: unpack it and give them one by one.`,
    );
  }
  const whole = async (): Promise<Buffer> => bytesOf(await only.open(), said.name);
  const head = await bytesOf(await only.open(), said.name, headBytes);
  return readCsv(head, { ...said, name: only.name }, whole, () => only.open(), isHere);
}

async function bytesOf(stream: Readable, name: string, enough = Infinity): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= enough) break;
    if (bytes > mostBytesHeld) throw tooLarge(name);
  }
  return Buffer.concat(chunks);
}

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function heldWhole(path: string, name: string): Promise<Buffer> {
  if ((await stat(path)).size > mostBytesHeld) throw tooLarge(name);
  return readFile(path);
}

const tooLarge = (name: string): Refusal =>
  new Refusal('too-large', `${name}: Give a file of at most 128 MB; only patients by LSOA may be larger.`);
