const codePattern = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;

/** The longest list of brick codes that one zone may name (the same as the server's limit). */
export const maxCodes = 5_000;

export interface CodesRead {
  codes: string[];
  /** Entries that cannot be codes, with the line they stand on. */
  wrong: { text: string; line: number }[];
  repeated: number;
}

/** Reads codes from what people paste: one a line, with commas, semicolons, tabs, quotes or spaces between. */
export function readCodes(text: string): CodesRead {
  const seen = new Set<string>();
  const read: CodesRead = { codes: [], wrong: [], repeated: 0 };
  text.split(/\r\n|\r|\n/).forEach((lineText, index) => {
    for (const entry of lineText.split(/[\s,;"']+/).filter(Boolean)) {
      const code = entry.toUpperCase();
      if (!codePattern.test(entry)) read.wrong.push({ text: entry, line: index + 1 });
      else if (seen.has(code)) read.repeated += 1;
      else {
        seen.add(code);
        read.codes.push(code);
      }
    }
  });
  return read;
}

/** One sentence when the list cannot be used as it stands, else null. */
export function codesTrouble(read: CodesRead): string | null {
  const [first] = read.wrong;
  if (first) return `Give codes of letters, digits and hyphens; line ${first.line} has “${first.text.slice(0, 40)}”.`;
  if (read.codes.length === 0) return 'Give at least one code.';
  if (read.codes.length > maxCodes)
    return `Give at most 5,000 codes; there are ${read.codes.length.toLocaleString('en-GB')}.`;
  return null;
}
