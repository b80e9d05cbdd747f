import { createHash, type Hash } from 'node:crypto';

/**
 * One SHA-256 (in hex) for the same question: the name of the task and all its figures and settings, whatever the order in
 * which an object names them. Columns of numbers go in as their bytes, because writing them out took longer than the test
 * of a small map.
 */
export function inputHash(task: string, input: unknown): string {
  const hash = createHash('sha256').update(task);
  add(hash, input);
  return hash.digest('hex');
}

function add(hash: Hash, value: unknown): void {
  if (ArrayBuffer.isView(value)) {
    hash.update(`${value.constructor.name} ${value.byteLength}:`);
    hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  } else if (Array.isArray(value)) {
    hash.update(`list ${value.length}:`);
    for (const one of value) add(hash, one);
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    hash.update(`object ${entries.length}:`);
    for (const [name, one] of entries) {
      hash.update(`${JSON.stringify(name)}:`);
      add(hash, one);
    }
  } else hash.update(`${JSON.stringify(value)};`);
}
