import { Refusal } from '../refusal.ts';

export const maxBodyDepth = 32;
export const maxBodyKeys = 20_000;

interface Container {
  /** Undefined for a list. */
  keys: Set<string> | undefined;
  isKeyNext: boolean;
  key: string;
  index: number;
}

const quote = 0x22;
const backslash = 0x5c;

/**
 * Walks JSON text once without recursion, before any parser may see it, and refuses what a parser would swallow or choke
 * on: nesting over 32, more than 20,000 keys, a key twice in one object, NUL and half surrogate pairs. It does not check
 * grammar; that is the parser's work.
 *
 * @throws Refusal body-invalid or too-large, with a JSON pointer
 */
export function scanJson(text: string): void {
  const containers: Container[] = [];
  let keyCount = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      const container = containers.at(-1);
      const start = at;
      at = endOfString(text, start, containers);
      if (!container?.keys || !container.isKeyNext) continue;
      keyCount += 1;
      if (keyCount > maxBodyKeys) {
        throw new Refusal('too-large', `The body may hold at most ${maxBodyKeys.toLocaleString('en-GB')} keys.`);
      }
      container.key = readKey(text.slice(start, at + 1));
      container.isKeyNext = false;
      if (container.keys.has(container.key)) {
        throw refuseBody(`The key "${container.key.slice(0, 60)}" must be given once.`, pointerTo(containers));
      }
      container.keys.add(container.key);
    } else if (code === 0x7b || code === 0x5b) {
      if (containers.length >= maxBodyDepth) {
        throw refuseBody(`The body may be nested at most ${maxBodyDepth} levels deep.`, pointerTo(containers));
      }
      const isObject = code === 0x7b;
      containers.push({ keys: isObject ? new Set() : undefined, isKeyNext: isObject, key: '', index: 0 });
    } else if (code === 0x7d || code === 0x5d) {
      containers.pop();
    } else if (code === 0x2c) {
      const container = containers.at(-1);
      if (!container) continue;
      container.index += 1;
      container.isKeyNext = container.keys !== undefined;
    }
  }
}

/** The index of the closing quote, or of the last character when there is none. */
function endOfString(text: string, start: number, containers: Container[]): number {
  let at = start + 1;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code !== backslash) continue;
    at += 1;
    if (text.charCodeAt(at) !== 0x75) continue;
    const unit = escapedUnit(text, at - 1);
    at += 4;
    const isFirstHalf = unit >= 0xd800 && unit <= 0xdbff;
    const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff;
    const following = isFirstHalf ? escapedUnit(text, at + 1) : 0;
    if (unit === 0) throw refuseBody('Text must not contain the character NUL.', pointerTo(containers));
    if (isSecondHalf || (isFirstHalf && !(following >= 0xdc00 && following <= 0xdfff))) {
      throw refuseBody('Text must not contain half of a surrogate pair.', pointerTo(containers));
    }
    if (isFirstHalf) at += 6;
  }
  return at;
}

/** The code unit of a \uXXXX escape at this place; -1 when there is none, which the parser will refuse if it matters. */
function escapedUnit(text: string, at: number): number {
  if (text.charCodeAt(at) !== backslash || text.charCodeAt(at + 1) !== 0x75) return -1;
  let unit = 0;
  for (let digit = at + 2; digit < at + 6; digit += 1) {
    const value = hexValue(text.charCodeAt(digit));
    if (value < 0) return -1;
    unit = unit * 16 + value;
  }
  return unit;
}

function hexValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** Escapes are undone, so that "a" and "\u0061" are the same key. */
function readKey(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    // A broken escape: the parser says so with its place.
    return quoted;
  }
}

function pointerTo(containers: Container[]): string {
  return containers
    .map(({ keys, key, index }) =>
      keys ? `/${key.slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1')}` : `/${index}`,
    )
    .join('');
}

function refuseBody(detail: string, pointer: string): Refusal {
  return new Refusal('body-invalid', detail, [{ detail, pointer }]);
}
