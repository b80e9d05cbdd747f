/** The 60 months of the demonstration, '2021-10' to '2026-09'. */
export const demonstrationMonths: string[] = Array.from({ length: 60 }, (_, index) => {
  const month = 9 + index;
  return `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});

/** Where a month stands in the 60; throws on any other month. */
export function monthIndex(month: string): number {
  const index = demonstrationMonths.indexOf(month);
  if (index < 0) throw new Error(`${month} is not a month of the demonstration.`);
  return index;
}
