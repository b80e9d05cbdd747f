import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../../refusal.ts';

const mostBytes = 2 * 1024 ** 3;
const tooLarge = () => new Refusal('too-large', 'Send a file of at most 2 GB, or import it from the command line.');

/**
 * Puts an upload down under a name of our own; what its sender calls it never becomes a path.
 * @param announcedBytes what the sender says that it will send: refusing a body half read would cut the connection
 */
export async function keepUpload(body: Readable, announcedBytes: number, dataFolder: string): Promise<string> {
  if (announcedBytes > mostBytes) throw tooLarge();
  const folder = join(dataFolder, 'uploads');
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length;
      if (bytes > mostBytes) next(tooLarge());
      else next(null, chunk);
    },
  });
  try {
    await pipeline(body, counted, createWriteStream(path));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  if (bytes === 0) {
    await rm(path, { force: true });
    throw new Refusal('body-invalid', 'Send the file as the body of the request; it was empty.');
  }
  return path;
}
