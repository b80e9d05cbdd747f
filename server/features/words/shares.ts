/** A share from 0 to 1 in words: a little is not said to be nothing, and nearly all not to be all. */
export function sayShare(share: number): string {
  if (share > 0 && share < 0.005) return 'under 1%';
  return share > 0.995 && share < 1 ? 'over 99%' : `${String(Math.round(share * 100))}%`;
}
