import type { Knex } from 'knex';
import { refitSets } from '../footprint-sets/refit.ts';
import { refitPatients } from '../networks/refit-patients.ts';
import { remakeNetworkFootprints } from '../networks/remake.ts';

/**
 * Places what was loaded on small areas anew, after they, their people or what codes stand for have changed: patients by small
 * area with the footprints of networks, and areas of others. Call it inside the transaction that changed them.
 * @param changed areas: which small areas there are, and what lies on them; people: only how many live in them
 * @returns in sentences what was made anew and what has no place now
 */
export async function refitLoaded(trx: Knex, editionId: number, changed: 'areas' | 'people'): Promise<string[]> {
  const said = await refitPatients(trx, editionId);
  if (changed === 'areas' || said.length > 0) await remakeNetworkFootprints(trx);
  if (changed === 'areas') said.push(...(await refitSets(trx, editionId)));
  return said;
}
