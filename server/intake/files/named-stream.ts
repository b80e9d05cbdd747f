import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** A file to read, wherever it lies: on disk, or packed in an archive. */
export interface NamedStream {
  /** Its path inside the folder or archive, or its own name. */
  name: string;
  /** Unpacked size, when known; for a progress bar. */
  bytesTotal: number | null;
  /** Opens it from the beginning; may be called again, also after openSources has ended. */
  open(): Promise<Readable>;
}

/** One whole pass over a file: the SHA-256 of its bytes (hexadecimal), and how many there are. Holds one chunk at a time. */
export async function hashSource(source: NamedStream): Promise<{ sha256: string; bytes: number }> {
  const sha256 = createHash('sha256');
  let bytes = 0;
  for await (const chunk of (await source.open()) as AsyncIterable<Buffer>) {
    sha256.update(chunk);
    bytes += chunk.length;
  }
  return { sha256: sha256.digest('hex'), bytes };
}
