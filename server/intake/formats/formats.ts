import type { DemandFormat } from '../rows.ts';
import { partnerTemplate } from './partner-template.ts';
import { policeUk } from './police-uk.ts';
import { policeUkOutcomes } from './police-uk-outcomes.ts';
import { policeUkSearches } from './police-uk-searches.ts';

/** Every kind of demand file that can be read. To add one: write its DemandFormat in this folder, and list it here. */
export const demandFormats: readonly DemandFormat[] = [policeUk, policeUkOutcomes, policeUkSearches, partnerTemplate];
