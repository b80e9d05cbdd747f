import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const encodings = ['br', 'gzip'] as const;
type Encoding = (typeof encodings)[number];

/** A body with its compressed forms, made once and sent many times. */
export interface Packed {
  type: string;
  tag: string;
  plain: Buffer;
  packed: Partial<Record<Encoding, Buffer>>;
}

/** Below this many bytes compression costs more than it saves. */
const worthPackingBytes = 1_000;

/** @param quality Brotli quality: 5 for answers made while somebody waits, 9 and more for what is sent for days. */
export async function pack(plain: Buffer, type: string, quality = 5): Promise<Packed> {
  const tag = createHash('sha256').update(type).update(plain).digest('base64url').slice(0, 22);
  if (plain.length < worthPackingBytes) return { type, tag, plain, packed: {} };
  const options = {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  };
  const [br, gz] = await Promise.all([brotli(plain, options), zip(plain)]);
  return { type, tag, plain, packed: { br, gzip: gz } };
}

/** Sends a packed body, or 304 when the client has it. A strong tag names one exact sequence of bytes, so each form has its own. */
export function sendPacked(request: Request, response: Response, body: Packed, status = 200): void {
  const encoding = encodings.find((one) => body.packed[one] !== undefined && accepts(request, one));
  response.setHeader('ETag', `"${body.tag}${encoding === undefined ? '' : `-${encoding}`}"`);
  response.vary('Accept-Encoding');
  response.vary('Accept');
  if (matches(request.headers['if-none-match'], body.tag)) {
    response.status(304).end();
    return;
  }
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  const bytes = (encoding === undefined ? undefined : body.packed[encoding]) ?? body.plain;
  response.status(status).setHeader('Content-Type', body.type).setHeader('Content-Length', bytes.length);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

const accepts = (request: Request, encoding: Encoding): boolean => request.acceptsEncodings(encoding) === encoding;

function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header
    .split(',')
    .map((one) => one.trim().replace(/^W\//, '').replaceAll('"', ''))
    .some((one) => one === tag || encodings.some((encoding) => one === `${tag}-${encoding}`));
}
