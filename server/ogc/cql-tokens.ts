import { Refusal } from '../refusal.ts';

/** A piece of a filter in CQL2 text; `at` counts characters from 1. */
export interface Token {
  is: 'name' | 'quoted' | 'text' | 'number' | 'sign' | 'end';
  value: string;
  at: number;
}

const patterns: [Token['is'], RegExp][] = [
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['name', /[\p{L}_][\p{L}\p{N}_.:]*/uy],
  ['quoted', /"[^"]+"/y],
  ['text', /'(?:[^'\\]|''|\\.)*'/y],
  ['sign', /<>|<=|>=|[=<>(),+-]/y],
];

/** @throws Refusal parameter-invalid that says where the filter cannot be read */
export function tokensOf(filter: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    while (/\s/.test(filter[at] ?? '')) at += 1;
    if (at >= filter.length) return [...tokens, { is: 'end', value: 'the end', at: at + 1 }];
    const token = tokenAt(filter, at);
    if (token === null) throw refuseFilter(`cannot be read from character ${at + 1} on`);
    tokens.push({ is: token.is, value: unwrapped(token), at: at + 1 });
    at += token.value.length;
  }
}

function tokenAt(filter: string, at: number): { is: Token['is']; value: string } | null {
  for (const [is, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(filter);
    if (found !== null) return { is, value: found[0] };
  }
  return null;
}

function unwrapped({ is, value }: { is: Token['is']; value: string }): string {
  if (is === 'quoted') return value.slice(1, -1);
  // A backslash before another sign than a quote belongs to the pattern of LIKE, as do two of them.
  if (is === 'text') return value.slice(1, -1).replaceAll(/\\\\|''|\\'/g, (sign) => (sign.endsWith("'") ? "'" : sign));
  return value;
}

export const refuseFilter = (what: string): Refusal => {
  const detail = `The filter ${what}.`;
  return new Refusal('parameter-invalid', `filter: ${detail}`, [{ parameter: 'filter', detail }]);
};
