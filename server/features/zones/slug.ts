const longestSlug = 50;

/** A code for the address from a name: `Bell Foundry (north)` becomes bell-foundry-north. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longestSlug)
    .replaceAll(/^-+|-+$/g, '');
  return plain === '' ? 'zone' : plain;
}

/** The slug itself when it is free, else with -2, -3 and so on. */
export function freeCode(slug: string, taken: readonly string[]): string {
  const known = new Set(taken);
  let code = slug;
  for (let next = 2; known.has(code); next += 1) code = `${slug}-${next}`;
  return code;
}

/** Two names that people would read as one. */
export const isSameName = (one: string, other: string): boolean => comparable(one) === comparable(other);

const comparable = (name: string): string => name.normalize('NFKC').toLocaleLowerCase('en-GB').replaceAll(/\s+/g, ' ');
