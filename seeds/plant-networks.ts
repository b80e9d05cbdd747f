import type { Knex } from 'knex';
import { list } from '../db/array-text.ts';
import { networkLoadStore } from '../server/features/networks/load-store.ts';
import { remakeNetworkFootprints } from '../server/features/networks/remake.ts';
import type { Services } from '../server/services.ts';
import { demonstrationSeed } from './demonstration.ts';
import type { Graph } from './geography/contiguous-groups.ts';
import { brickGraph } from './networks/brick-graph.ts';
import { firstDay } from './networks/memberships.ts';
import { growNetworks } from './networks/grow-networks.ts';
import { growPolicingAreas } from './networks/policing-areas.ts';
import type { DemonstrationPractice } from './networks/types.ts';
import type { DemonstrationCounty } from './types.ts';

const source = 'Illustrative county, invented for trying out';
const elsewhereCode = 'D99999999';
const commissionerNames: Record<string, string> = {
  D03: 'Illustrative East',
  D04: 'Illustrative City',
  D05: 'Illustrative West',
  D99: 'Illustrative Next County',
};

/** @param brickIds the database's numbers of the county's bricks, in the county's order */
export async function plantNetworks(
  knex: Knex,
  services: Pick<Services, 'footprintSets'>,
  county: DemonstrationCounty,
  brickIds: readonly number[],
): Promise<void> {
  const graph = brickGraph(county);
  await plantPolicingAreas(services, county, graph);
  const grown = growNetworks(demonstrationSeed, county, graph);
  await knex.transaction(async (transaction) => {
    const store = networkLoadStore(transaction);
    await store.putPractices(
      grown.practices.map(({ code, name, closedOn, commissioner }) => ({
        code,
        name,
        postcode: null,
        openedOn: null,
        closedOn,
        commissionerCode: commissioner,
      })),
      source,
      true,
    );
    await placePractices(transaction, grown.practices);
    await store.putNetworks(
      grown.networks.map(({ code, name, commissioner, closedOn }) => ({
        code,
        name,
        postcode: null,
        openedOn: firstDay,
        closedOn,
        commissionerCode: commissioner,
        commissionerName: commissionerNames[commissioner] ?? null,
      })),
      source,
      true,
    );
    await store.addMemberships(grown.memberships, source);
    for (const day of new Set(grown.lists.map(({ countedOn }) => countedOn))) {
      await store.putLists(
        grown.lists.filter(({ countedOn }) => countedOn === day),
        day,
        source,
        true,
      );
    }
    await store.addPatients(
      grown.registrations.map(({ brick, ...rest }) => ({ ...rest, brickId: brickIds[brick] ?? 0 })),
      grown.countedOn,
    );
    await store.addPatientsElsewhere(
      grown.elsewhere.map((row) => ({ ...row, area: elsewhereCode })),
      grown.countedOn,
    );
    await remakeNetworkFootprints(transaction);
  });
}

/** They have no postcodes, which would be somebody's. */
async function placePractices(transaction: Knex, practices: readonly DemonstrationPractice[]): Promise<void> {
  await transaction.raw(
    `update practices p set point = st_setsrid(st_makepoint(given.longitude, given.latitude), 4326)
     from unnest(cast(:codes as text[]), cast(:longitudes as float8[]), cast(:latitudes as float8[]))
       as given (code, longitude, latitude)
     where p.code = given.code`,
    {
      codes: practices.map(({ code }) => code),
      longitudes: list(practices.map(({ at }) => at[0])),
      latitudes: list(practices.map(({ at }) => at[1])),
    },
  );
}

async function plantPolicingAreas(
  { footprintSets }: Pick<Services, 'footprintSets'>,
  county: DemonstrationCounty,
  graph: Graph,
): Promise<void> {
  const rows = growPolicingAreas(demonstrationSeed, county, graph).flatMap(({ code, name, brickCodes }) =>
    brickCodes.map((brick) => `${code},${name},${brick}`),
  );
  await footprintSets.load(
    'demo-policing',
    {
      kind: 'policing-area',
      name: 'Neighbourhood policing areas',
      source,
      note: null,
      from: null,
      column: 'area_code',
      fileName: 'policing-areas.csv',
      dryRun: false,
    },
    Buffer.from(['area_code,area_name,brick', ...rows].join('\n')),
  );
}
