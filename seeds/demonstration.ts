/** The front door of the demonstration county: pure data, grown from a seed; whoever imports this stores it. */
export { demonstrationAgencies, demonstrationDatasets, demonstrationSeries } from './agencies.ts';
export { policeUkCategories, sharedCategories } from './categories.ts';
export { growCounty } from './county.ts';
export { expectedDemand, generateDemand } from './demand.ts';
export { knownEffects, plantedHotAreas, type KnownEffect } from './known-effects.ts';
export { demonstrationMonths } from './months.ts';
export type * from './types.ts';

/** The seed of the county that is documented and shown. */
export const demonstrationSeed = 6;
