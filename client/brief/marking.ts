const illustrative = 'Illustrative: all areas and figures are invented';
const usual = 'OFFICIAL';
const longest = 60;

/** What stands on top of the paper: what somebody asked for, else what is usual; invented figures always say so. */
export function markingOf(asked: string | null, isDemonstration: boolean): string {
  const own = asked?.trim().slice(0, longest) ?? '';
  if (isDemonstration) return own === '' ? illustrative : `${own}. ${illustrative}`;
  return own === '' ? usual : own;
}
