/** Words for numbers in the sentences of zones. */

export const countWords = (count: number): string => count.toLocaleString('en-GB');

/** `96%`; never 0% or 100% for what is not quite none or all. */
export function shareWords(share: number): string {
  if (share > 0 && share < 0.005) return 'less than 1%';
  if (share < 1 && share >= 0.995) return share > 1 - 1e-6 ? '100%' : 'more than 99%';
  return `${Math.round(share * 100)}%`;
}

/** `Blaby, Charnwood and Melton` */
export function listWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
