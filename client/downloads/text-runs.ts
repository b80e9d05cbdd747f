/** A line of text as it stands on the page. */
export interface TextRun {
  text: string;
  box: DOMRect;
}

/** Words of one text node, gathered into the lines into which the page has broken them. */
export const textRuns = (node: Text): TextRun[] => {
  const range = document.createRange();
  const runs: { start: number; end: number; top: number }[] = [];
  for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const top = range.getClientRects()[0]?.top;
    if (top === undefined) continue;
    const last = runs.at(-1);
    if (last !== undefined && Math.abs(last.top - top) < 3) last.end = index + word.length;
    else runs.push({ start: index, end: index + word.length, top });
  }
  return runs.map(({ start, end }) => {
    range.setStart(node, start);
    range.setEnd(node, end);
    return { text: node.data.slice(start, end).replaceAll(/\s+/g, ' '), box: range.getBoundingClientRect() };
  });
};

/** Breaks text into lines of at most `widthPixels`; a word that is longer than a line has one to itself. */
export const wrapText = (text: string, widthPixels: number, measure: (line: string) => number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && measure(longer) <= widthPixels) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};
