const longest = 64;

/** A code that can stand in an address: letters, digits and hyphens; null where nothing is left of it. */
export function addressCode(printed: string): string | null {
  const plain = printed
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, longest)
    .replace(/-+$/, '');
  return plain === '' ? null : plain;
}

/**
 * Codes for a file: the same text gets the same code, and another text that would get it too gets none, so that two areas
 * never become one unseen.
 */
export function codesOfFile(): (printed: string) => string | null {
  const owners = new Map<string, string>();
  return (printed) => {
    const code = addressCode(printed);
    if (code === null) return null;
    const owner = owners.get(code) ?? printed;
    owners.set(code, owner);
    return owner === printed ? code : null;
  };
}
export const noCode = 'Its code has no letter or digit, or is that of another area once other signs are taken out.';
