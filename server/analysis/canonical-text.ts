import canonicalize from 'canonicalize';

const digits = 10;

/**
 * One and the same text for the same value (RFC 8785), so that its hash stands for it. Numbers are first settled to ten
 * significant digits: the last bits of a sum are nobody's finding. Throws for what JSON cannot say: a figure that is not a
 * number must have become null before.
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(settled(value));
  if (text === undefined) throw new TypeError('There is nothing to write.');
  return text;
}

function settled(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toPrecision(digits)) : value;
  if (Array.isArray(value)) return value.map(settled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, settled(one)]));
}
