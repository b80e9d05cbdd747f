import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';

const findFile = createRequire(import.meta.url);
const kept = new Map<number, Buffer>();

/**
 * The report's font in one weight as plain TrueType. The PDF library reads packed fonts too, but unpacks a table anew
 * for every letter, which takes many seconds a report.
 */
export function fontOf(weight: 400 | 600 | 700): Buffer {
  const known = kept.get(weight);
  if (known !== undefined) return known;
  const file = findFile.resolve(`@fontsource/public-sans/files/public-sans-latin-${String(weight)}-normal.woff`);
  const font = unpacked(readFileSync(file));
  kept.set(weight, font);
  return font;
}

const woffHead = 44;
const woffEntry = 20;
const plainHead = 12;
const plainEntry = 16;
const inFours = (length: number): number => Math.ceil(length / 4) * 4;

/** WOFF 1.0 (https://www.w3.org/TR/WOFF/) to the OpenType file that it packs. */
function unpacked(woff: Buffer): Buffer {
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, at) => {
    const entry = woffHead + at * woffEntry;
    const [from, packed, length] = [4, 8, 12].map((place) => woff.readUInt32BE(entry + place)) as [
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(from, from + packed);
    return {
      tag: woff.subarray(entry, entry + 4),
      sum: woff.subarray(entry + 16, entry + 20),
      bytes: packed < length ? inflateSync(bytes) : bytes,
    };
  });
  const head = Buffer.alloc(plainHead + tables.length * plainEntry);
  woff.copy(head, 0, 4, 8);
  const power = Math.floor(Math.log2(tables.length));
  [tables.length, 2 ** power * 16, power, (tables.length - 2 ** power) * 16].forEach((value, at) => {
    head.writeUInt16BE(value, 4 + at * 2);
  });
  let next = head.length;
  const bodies = tables.map(({ tag, sum, bytes }, at) => {
    const entry = plainHead + at * plainEntry;
    tag.copy(head, entry);
    sum.copy(head, entry + 4);
    head.writeUInt32BE(next, entry + 8);
    head.writeUInt32BE(bytes.length, entry + 12);
    const body = Buffer.alloc(inFours(bytes.length));
    bytes.copy(body);
    next += body.length;
    return body;
  });
  return Buffer.concat([head, ...bodies]);
}
