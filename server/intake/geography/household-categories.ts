/** Which census table of households a column of categories belongs to. */
export type HouseholdTable = 'tenure' | 'homes';

/** By the name of the column, in the spelling of whoever put the table into long form. */
export const householdTables: Record<string, HouseholdTable> = {
  tenure: 'tenure',
  tenureofhousehold: 'tenure',
  type: 'homes',
  accommodationtype: 'homes',
};

/** The first that fits: what is more particular stands before what is less. */
const categories: Record<HouseholdTable, [RegExp, string][]> = {
  tenure: [
    [/outright/, 'owned-outright'],
    [/mortgage/, 'owned-with-mortgage'],
    [/shared ownership/, 'shared-ownership'],
    [/rent free/, 'rent-free'],
    [/social.*(council|local authority)/, 'social-council'],
    [/social/, 'social-other'],
    [/private.*(landlord|letting)/, 'private-landlord'],
    [/private/, 'private-other'],
  ],
  homes: [
    [/semi-?\s?detached/, 'semi-detached'],
    [/detached/, 'detached'],
    [/terrace/, 'terraced'],
    [/purpose-?\s?built/, 'flats'],
    [/converted or shared/, 'converted-house'],
    [/converted building/, 'converted-building'],
    [/commercial/, 'commercial-building'],
    [/caravan|mobile|temporary/, 'caravan'],
  ],
};

/** The category of a Census 2021 table (TS054 tenure, TS044 accommodation type); null for any other words. */
export function householdCategory(table: HouseholdTable, printed: string): string | null {
  const words = printed.toLowerCase();
  return categories[table].find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
