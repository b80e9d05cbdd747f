import type { ListSize, NetworkWorld, PatientCount } from './footprint-world.ts';
import type { BrickRow, FactRow, MembershipRow, PatientsRow, RemakeStore } from './remake-store.ts';

export interface Remade {
  world: NetworkWorld;
  bricks: BrickRow[];
  memberships: MembershipRow[];
  facts: FactRow[];
  outlines: { network_code: string; name: string; source: string }[];
}

/** Everything that footprints of networks are made from, as it is stored. */
export async function readWorld(store: RemakeStore): Promise<Remade> {
  const [memberships, facts, outlines, bricks] = [
    ...([await store.memberships(), await store.facts(), await store.outlines(), await store.bricks()] as const),
  ];
  const counts = countsOf(await store.patients());
  const near = new Set((await store.practicesNear()).map(({ code }) => code));
  const world: NetworkWorld = {
    memberships: memberships.map((row) => ({
      practice: row.practice_code,
      network: row.network_code,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
    })),
    spans: new Map(facts.map((row) => [row.network_code, { openedOn: row.opened_on, closedOn: row.closed_on }])),
    counts,
    lists: listsOf(await store.lists()),
    practicePlaces: new Map((await store.practicePlaces()).map(({ code, x, y }) => [code, { x, y }])),
    strays: new Set(counts.flatMap(({ practices }) => [...practices.keys()].filter((code) => !near.has(code)))),
    brickPlaces: bricks.map(({ id, x, y }) => ({ id, x, y })),
    catchments: new Map((await store.catchmentBricks()).map((row) => [row.network_code, row.bricks])),
  };
  return { world, bricks, memberships, facts, outlines };
}

function countsOf(rows: readonly PatientsRow[]): PatientCount[] {
  const counts = new Map<string, PatientCount>();
  for (const { counted_on: countedOn, practice_code: practice, bricks, patients } of rows) {
    const count = counts.get(countedOn) ?? { countedOn, practices: new Map() };
    count.practices.set(practice, { bricks, patients });
    counts.set(countedOn, count);
  }
  return [...counts.values()];
}

function listsOf(
  rows: readonly { practice_code: string; counted_on: string; patients: number }[],
): Map<string, ListSize[]> {
  const lists = new Map<string, ListSize[]>();
  for (const { practice_code: practice, counted_on: countedOn, patients } of rows) {
    const known = lists.get(practice) ?? [];
    known.push({ countedOn, patients });
    lists.set(practice, known);
  }
  return lists;
}
