import { recognisePublisher, sayOtherFile } from '../../intake/publishers/recognise-publisher.ts';
import type { PublisherFile, SaidOfFile } from '../../intake/publishers/publisher-file.ts';
import { readTable } from '../../intake/geography/table.ts';
import { sheetColumn } from '../../intake/formats/sheet.ts';
import { Refusal } from '../../refusal.ts';
import type { AreaKind, IndicatorStore } from './store.ts';

const headerBytes = 65_536;

/**
 * A publisher’s own file, or null for our sheet.
 * @throws Refusal 'file-unreadable' for a file that is neither: it says what the file is and what was expected
 */
export async function readPublished(bytes: Buffer, said: SaidOfFile): Promise<PublisherFile | null> {
  const { header } = await readTable(said.name, bytes.subarray(0, headerBytes), 0);
  const format = recognisePublisher(header);
  if (format !== null) return format.read(await readTable(said.name, bytes), said);
  if (header.some((column) => sheetColumn(column) === 'indicator')) return null;
  const detail = sayOtherFile(said.name, header);
  throw new Refusal('file-unreadable', detail, [{ detail, line: 1 }]);
}

/** Turns away rows of areas that are no areas of this service; publishers’ own kinds of area are kept as they are. */
export async function turnAwayUnknown(store: IndicatorStore, file: PublisherFile): Promise<PublisherFile> {
  const unknown = new Map<number, string>();
  const kinds = new Set<AreaKind>(file.values.map(({ kind }) => kind));
  for (const kind of kinds) {
    const own = file.values.filter((value) => value.kind === kind);
    const known = await store.knownCodes(kind, [...new Set(own.map(({ area }) => area))]);
    for (const { area, line } of own) {
      if (!known.has(area)) unknown.set(line, `It is of a ${kind} that is not loaded here.`);
    }
  }
  const values = file.values.filter(({ line }) => !unknown.has(line));
  const used = new Set(values.map(({ code }) => code));
  return {
    ...file,
    values,
    described: new Map([...file.described].filter(([code]) => used.has(code))),
    turnedAway: [...file.turnedAway, ...[...unknown].map(([line, reason]) => ({ line, reason }))],
  };
}
