import type { DemandFormat } from '../rows.ts';
import { partnerTemplate } from './partner-template.ts';
import { policeUk } from './police-uk.ts';

/** Every kind of demand file that can be read. To add one: write its DemandFormat in this folder, and list it here. */
export const demandFormats: readonly DemandFormat[] = [policeUk, partnerTemplate];
