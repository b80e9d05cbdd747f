import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const encodings = ['br', 'gzip'] as const;
type Encoding = (typeof encodings)[number];

/** A body that is compressed at most once a form, when somebody first asks for that form, and sent many times. */
export interface Packed {
  type: string;
  tag: string;
  /** The tag names what is said, not each of its bytes. */
  isWeak?: boolean;
  plain: Buffer;
  packed: Map<Encoding, Promise<Buffer>>;
  quality: number;
}

/** Below this many bytes compression costs more than it saves. */
const worthPackingBytes = 1_000;
const isPackedAlready = /spreadsheet|zip/;
/** Brotli for answers made while somebody waits: 4 takes a fifth of the time of 5 and gives a few per cent more bytes. */
const quickQuality = 4;
/** Gzip for the same: 2 takes a seventh of the time of 6, the usual one, and gives a tenth more bytes. */
const quickLevel = 2;
const slowLevel = 9;

/** @param quality Brotli quality, higher for what is sent for days */
export function pack(plain: Buffer, type: string, quality = quickQuality): Packed {
  const tag = createHash('sha256').update(type).update(plain).digest('base64url').slice(0, 22);
  return { type, tag, plain, packed: new Map(), quality };
}

/** What is named by what it says: its bytes need not be read for its tag. */
export const packAs = (tag: string, plain: Buffer, type: string): Packed => ({
  type,
  tag,
  isWeak: true,
  plain,
  packed: new Map(),
  quality: quickQuality,
});

function inForm({ plain, packed, quality }: Packed, encoding: Encoding): Promise<Buffer> {
  const known = packed.get(encoding);
  if (known !== undefined) return known;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  const level = quality > quickQuality ? slowLevel : quickLevel;
  const made = encoding === 'br' ? brotli(plain, { params }) : zip(plain, { level });
  packed.set(encoding, made);
  // What failed once is tried again by whoever asks next.
  made.catch(() => packed.delete(encoding));
  return made;
}

/** Sends a body, or 304 when the client has it. A strong tag names one exact sequence of bytes, so each form has its own. */
export async function sendPacked(request: Request, response: Response, body: Packed, status = 200): Promise<void> {
  const worthIt = body.plain.length >= worthPackingBytes && !isPackedAlready.test(body.type);
  const encoding = worthIt ? encodings.find((one) => accepts(request, one)) : undefined;
  response.setHeader(
    'ETag',
    `${body.isWeak === true ? 'W/' : ''}"${body.tag}${encoding === undefined ? '' : `-${encoding}`}"`,
  );
  response.vary('Accept-Encoding');
  response.vary('Accept');
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (reads && matches(request.headers['if-none-match'], body.tag)) {
    response.status(304).end();
    return;
  }
  const bytes = encoding === undefined ? body.plain : await inForm(body, encoding);
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  response.status(status).setHeader('Content-Type', body.type).setHeader('Content-Length', bytes.length);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Whoever asks has what a tag names. */
export const isHeld = (request: Request, tag: string): boolean => matches(request.headers['if-none-match'], tag);

const accepts = (request: Request, encoding: Encoding): boolean => request.acceptsEncodings(encoding) === encoding;

function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header
    .split(',')
    .map((one) => one.trim().replace(/^W\//, '').replaceAll('"', ''))
    .some((one) => one === tag || encodings.some((encoding) => one === `${tag}-${encoding}`));
}
