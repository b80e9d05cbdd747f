import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';

export interface FileInZip {
  name: string;
  content: string | Buffer;
  /** Some formats want one file uncompressed, so that programs can look at it without unpacking. */
  isStored?: boolean;
}

/** The same files give the same bytes: no clock, no owner, no order but the one given. */
const noTime = new Date(1980, 0, 1);
const ordinaryFile = 0o100644;

export async function zipFiles(files: readonly FileInZip[]): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const { name, content, isStored = false } of files) {
    zip.addBuffer(Buffer.from(content), name, {
      mtime: noTime,
      mode: ordinaryFile,
      forceDosTimestamp: true,
      compress: !isStored,
    });
  }
  zip.end();
  return buffer(zip.outputStream);
}
