import { existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { NamedStream } from '../../../server/intake/files/named-stream.ts';
import { readDemandFile } from '../../../server/intake/files/read-demand-file.ts';
import type { IntakeBatch, IntakeIssue, IntakeRow } from '../../../server/intake/rows.ts';

/** The partnership's copy of the published files, beside the project; tests that need it skip where it is not. */
export const policeFolder = fileURLToPath(new URL('../../../../shared/data/police', import.meta.url));
export const expectedFile = fileURLToPath(new URL('../../../../shared/data/EXPECTED.json', import.meta.url));
export const boundariesFolder = fileURLToPath(new URL('../../../../shared/data/boundaries', import.meta.url));
export const hasPoliceFiles = existsSync(policeFolder) && existsSync(expectedFile);

export const referenceKey = Buffer.from('a key that only these tests know');

/** A source of given bytes, cut into chunks of a given size, so that every seam is tried. */
export function sourceOf(content: string | Buffer, chunkBytes = 65_536, name = 'given.csv'): NamedStream {
  const bytes = Buffer.from(content);
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes) chunks.push(bytes.subarray(at, at + chunkBytes));
  return { name, bytesTotal: bytes.length, open: () => Promise.resolve(Readable.from(chunks)) };
}

export interface WholeFile {
  batches: IntakeBatch[];
  rows: IntakeRow[];
  issues: IntakeIssue[];
}

export async function readWhole(source: NamedStream, batchRows?: number): Promise<WholeFile> {
  const batches: IntakeBatch[] = [];
  for await (const batch of readDemandFile(source, {
    referenceKey,
    ...(batchRows === undefined ? {} : { batchRows }),
  })) {
    batches.push(batch);
  }
  return {
    batches,
    rows: batches.flatMap((batch) => batch.rows),
    issues: batches.flatMap((batch) => batch.issues),
  };
}

export const policeHeader =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';

export function policeLine(changes: Partial<Record<string, string>> = {}): string {
  const cells: Record<string, string> = {
    'Crime ID': 'f0'.repeat(32),
    Month: '2021-05',
    'Reported by': 'Leicestershire Police',
    'Falls within': 'Leicestershire Police',
    Longitude: '-1.214176',
    Latitude: '52.621663',
    Location: 'On or near Lowland Avenue',
    'LSOA code': 'E01025631',
    'LSOA name': 'Blaby 002A',
    'Crime type': 'Public order',
    'Last outcome category': 'Under investigation',
    Context: '',
    ...changes,
  };
  return policeHeader
    .split(',')
    .map((name) => cells[name] ?? '')
    .join(',');
}
