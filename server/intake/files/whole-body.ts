import type { Readable } from 'node:stream';
import { Refusal } from '../../refusal.ts';

/**
 * A request's body as one piece, for small files that are kept whole or not at all.
 * @throws Refusal 'too-large', or 'body-invalid' for an empty one
 */
export async function wholeBody(body: Readable, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // Read to the end all the same: refusing a body half read would cut the connection before the answer is heard.
    if (bytes <= mostBytes) chunks.push(chunk);
  }
  if (bytes > mostBytes) throw new Refusal('too-large', `Send a file of at most ${mostBytes / 1024 / 1024} MB.`);
  if (bytes === 0) throw new Refusal('body-invalid', 'Send the file as the body of the request; it was empty.');
  return Buffer.concat(chunks);
}
