import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { Refusal } from '../../refusal.ts';

export interface DecodedText {
  text: string;
  /** Bytes of the file up to the end of this text. */
  bytesRead: number;
  encodingNote: string | null;
}

const utf16Note = 'The file is UTF-16; it was read as such.';
const windowsNote = 'The file is not UTF-8; it was read as Windows-1252 (Western European).';

/**
 * Bytes to text: UTF-8 with or without byte-order mark, UTF-16 with one, else Windows-1252. A file is in one encoding:
 * UTF-8 characters first and bytes that are not UTF-8 later is a damaged file, and refused rather than guessed at.
 */
export async function* decodeText(chunks: AsyncIterable<Buffer>): AsyncGenerator<DecodedText> {
  let bytesRead = 0;
  let decoder: Decoder | null = null;
  let start: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    bytesRead += chunk.length;
    if (decoder === null) {
      // The byte-order mark may be cut in two by the first chunks.
      start = start.length === 0 ? chunk : Buffer.concat([start, chunk]);
      if (start.length < 3) continue;
      decoder = decoderFor(start);
      yield { text: decoder.write(start), bytesRead, encodingNote: decoder.note() };
    } else {
      yield { text: decoder.write(chunk), bytesRead, encodingNote: decoder.note() };
    }
  }
  if (decoder === null) {
    decoder = decoderFor(start);
    yield { text: decoder.write(start), bytesRead, encodingNote: decoder.note() };
  }
  yield { text: decoder.end(), bytesRead, encodingNote: decoder.note() };
}

interface Decoder {
  write(chunk: Buffer): string;
  end(): string;
  note(): string | null;
}

function decoderFor(start: Buffer): Decoder {
  if (start[0] === 0xff && start[1] === 0xfe) return utf16Decoder('utf-16le');
  if (start[0] === 0xfe && start[1] === 0xff) return utf16Decoder('utf-16be');
  return eightBitDecoder();
}

function utf16Decoder(encoding: string): Decoder {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const orRefuse = (decode: () => string) => {
    try {
      return decode();
    } catch {
      throw new Refusal(
        'file-unreadable',
        'The file starts as UTF-16 but is not valid UTF-16; save it as CSV (UTF-8).',
      );
    }
  };
  return {
    write: (chunk) => orRefuse(() => decoder.decode(chunk, { stream: true })),
    end: () => orRefuse(() => decoder.decode()),
    note: () => utf16Note,
  };
}

function eightBitDecoder(): Decoder {
  let windows = false;
  let sawUtf8Character = false;
  let atStart = true;
  let held: Buffer = Buffer.alloc(0);

  const decode = (bytes: Buffer): string => {
    if (windows) return iconv.decode(bytes, 'win1252');
    if (isAscii(bytes)) return bytes.toString('latin1');
    if (isUtf8(bytes)) {
      sawUtf8Character = true;
      return bytes.toString('utf8');
    }
    // What precedes the first bad byte decides: any character beyond ASCII there was well-formed UTF-8.
    const before = bytes.toString('utf8').split('\uFFFD', 1)[0] ?? '';
    if (sawUtf8Character || !isAscii(Buffer.from(before))) {
      throw new Refusal('file-unreadable', 'The file is UTF-8 at first but not throughout; save it as CSV (UTF-8).');
    }
    windows = true;
    return iconv.decode(bytes, 'win1252');
  };

  return {
    write(chunk) {
      let bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      if (atStart && bytes.length > 0) {
        atStart = false;
        const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
        if (marked) {
          bytes = bytes.subarray(3);
          sawUtf8Character = true;
        }
      }
      const whole = windows ? bytes.length : bytes.length - unfinished(bytes);
      held = bytes.subarray(whole);
      return decode(bytes.subarray(0, whole));
    },
    end: () => decode(held),
    note: () => (windows ? windowsNote : null),
  };
}

/** How many bytes at the end begin a UTF-8 character that the next chunk may finish: 0 to 3. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;
    if (length > 0) return length > back ? back : 0;
  }
  return 0;
}
