import { inForceOn, networksOn } from './footprint-days.ts';
import {
  type BrickWeights,
  inOrder,
  type MethodOnDay,
  type NetworkWorld,
  type PatientCount,
  whole,
} from './footprint-world.ts';

type Shares = Map<string, Map<number, number>>;

/**
 * Weight of a small area in a network: of all its patients in the count, the share that is registered with a practice of
 * the network. Patients of a practice in no network are in the whole and in no share.
 */
export function registeredShare(world: NetworkWorld): MethodOnDay {
  const totals = new Map(world.counts.map((count) => [count, totalsOf(count)]));
  return onEachDay(world, (shares, count) => {
    const total = totals.get(count) ?? new Map<number, number>();
    return [...shares].map(([network, patients]) => [
      network,
      inOrder(new Map([...patients].map(([brick, own]) => [brick, own / (total.get(brick) ?? own)]))),
    ]);
  });
}

/** Each small area whole to the network with most of its patients; of equals to the first code. */
export function majorityOfPatients(world: NetworkWorld): MethodOnDay {
  return onEachDay(world, (shares) => {
    const most = new Map<number, { network: string; patients: number }>();
    for (const network of [...shares.keys()].sort()) {
      for (const [brick, patients] of shares.get(network) ?? []) {
        if (patients > (most.get(brick)?.patients ?? 0)) most.set(brick, { network, patients });
      }
    }
    const bricks = new Map<string, number[]>();
    for (const [brick, { network }] of most) {
      const own = bricks.get(network);
      if (own === undefined) bricks.set(network, [brick]);
      else own.push(brick);
    }
    return [...bricks].map(([network, own]) => [network, whole(own)]);
  });
}

function onEachDay(
  world: NetworkWorld,
  weigh: (shares: Shares, count: PatientCount) => [string, BrickWeights][],
): MethodOnDay {
  return (day) => {
    const count = inForceOn(world.counts, day);
    if (count === undefined) return new Map();
    const found = weigh(sharesOf(count, networksOn(world, day)), count);
    return new Map(found.map(([network, weights]) => [network, { ...weights, countedOn: [count.countedOn] }]));
  };
}

/** Patients of each network by small area. */
function sharesOf(count: PatientCount, networks: ReadonlyMap<string, string>): Shares {
  const shares: Shares = new Map();
  for (const [practice, { bricks, patients }] of count.practices) {
    const network = networks.get(practice);
    if (network === undefined) continue;
    const own = shares.get(network) ?? new Map<number, number>();
    shares.set(network, own);
    add(own, bricks, patients);
  }
  return shares;
}

function totalsOf(count: PatientCount): Map<number, number> {
  const totals = new Map<number, number>();
  for (const { bricks, patients } of count.practices.values()) add(totals, bricks, patients);
  return totals;
}

function add(sums: Map<number, number>, bricks: readonly number[], patients: readonly number[]): void {
  bricks.forEach((brick, index) => sums.set(brick, (sums.get(brick) ?? 0) + (patients[index] ?? 0)));
}
