import { parse } from 'secure-json-parse';
import { Refusal } from '../refusal.ts';
import { scanJson } from './json-scan.ts';

export const maxBodyBytes = 1_048_576;

/**
 * The door for JSON bodies. A byte order mark is accepted. Numbers too large for a double, such as 1e999, come out as
 * Infinity, as JSON.parse has it: whoever reads the field refuses it there, with its pointer.
 *
 * @throws Refusal too-large (over 1 MiB or 20,000 keys) or body-invalid: not UTF-8, not JSON, nested over 32 levels, a key
 *   twice in one object, `__proto__` or `constructor.prototype`, NUL or half a surrogate pair in text
 */
export function parseJsonBody(bytes: Buffer): unknown {
  if (bytes.length > maxBodyBytes) throw new Refusal('too-large', 'The body may be at most 1 MiB.');
  const text = decodeUtf8(bytes);
  scanJson(text);
  try {
    // Its own types promise `any`; what comes from outside is unknown until a contract has read it.
    return parse(text, { protoAction: 'error', constructorAction: 'error' }) as unknown;
  } catch (error) {
    throw refuseSyntax(error instanceof Error ? error.message : '', text);
  }
}

function decodeUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse('The body must be encoded in UTF-8.');
  }
}

function refuseSyntax(message: string, text: string): Refusal {
  if (message.includes('forbidden prototype')) {
    return refuse('The body must not contain the key "__proto__", nor "prototype" inside "constructor".');
  }
  if (text.trim() === '') return refuse('The body must be JSON, and it is empty.');
  const offset = offsetOf(message, text);
  if (offset === undefined) return refuse('The body must be valid JSON.');
  const before = text.slice(0, offset).split('\n');
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  return refuse(`The body must be valid JSON, and it is not at line ${line}, column ${column}.`, { line, column });
}

/** The engine names the place in its message only, and not always. */
function offsetOf(message: string, text: string): number | undefined {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  return /unexpected end/i.test(message) ? text.length : undefined;
}

function refuse(detail: string, place: { line?: number; column?: number } = {}): Refusal {
  return new Refusal('body-invalid', detail, [{ detail, ...place }]);
}
