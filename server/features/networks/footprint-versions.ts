import type { NetworkMethod } from '../words/contract.ts';
import { intervalsOf } from './footprint-days.ts';
import type { BrickWeights, MethodOnDay, NetworkWeights, NetworkWorld } from './footprint-world.ts';
import { catchments } from './method-catchment.ts';
import { nearestPractice } from './method-nearest.ts';
import { majorityOfPatients, registeredShare } from './method-patients.ts';

/** Best first: what is known of people before what is drawn, and what is drawn before what is guessed. */
export const methodsInOrder = [
  ...(['registered-share', 'majority-of-patients', 'catchment', 'nearest-practice'] as const),
] satisfies NetworkMethod[];

/**
 * Footprints of all networks by every method that the world allows, by network and day; methods without any are left out.
 * Days in a row with the same weights are one.
 */
export function networkVersions(everywhere: NetworkWorld): Map<NetworkMethod, NetworkWeights[]> {
  const world = nearby(everywhere);
  // A student who kept the doctor of home does not bring a network of another county here: such people are in none.
  const ofPatients = { ...world, memberships: world.memberships.filter(({ practice }) => !world.strays.has(practice)) };
  const counted = world.counts.map(({ countedOn }) => countedOn);
  const listed = [...world.lists.values()].flat().map(({ countedOn }) => countedOn);
  const made: Record<NetworkMethod, NetworkWeights[]> = {
    'registered-share': followed(ofPatients, counted, registeredShare(ofPatients)),
    'majority-of-patients': followed(ofPatients, counted, majorityOfPatients(ofPatients)),
    catchment: catchments(everywhere),
    'nearest-practice': followed(world, listed, nearestPractice(world)),
  };
  return new Map(
    methodsInOrder
      .filter((method) => made[method].length > 0)
      .map((method) => [method, made[method].sort(byNetworkAndDay)]),
  );
}

/** Workbooks name the practices of all England; most have no patient here, and no place that is known. */
function nearby(world: NetworkWorld): NetworkWorld {
  const known = new Set([
    ...world.counts.flatMap(({ practices }) => [...practices.keys()]),
    ...world.practicePlaces.keys(),
  ]);
  return { ...world, memberships: world.memberships.filter(({ practice }) => known.has(practice)) };
}

const textOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const byNetworkAndDay = (one: NetworkWeights, other: NetworkWeights): number =>
  textOrder(one.network, other.network) || textOrder(one.from ?? '', other.from ?? '');

function followed(world: NetworkWorld, countedOn: readonly string[], method: MethodOnDay): NetworkWeights[] {
  const found: NetworkWeights[] = [];
  const last = new Map<string, NetworkWeights>();
  for (const { from, to } of intervalsOf(world, countedOn)) {
    for (const [network, weights] of method(from)) {
      const before = last.get(network);
      if (before?.to === from && isSame(before, weights)) {
        before.to = to;
        before.countedOn = [...new Set([...before.countedOn, ...weights.countedOn])].sort();
        continue;
      }
      const next = { network, ...weights, from, to };
      last.set(network, next);
      found.push(next);
    }
  }
  return found;
}

const isSame = (one: BrickWeights, other: BrickWeights): boolean =>
  one.bricks.length === other.bricks.length &&
  one.bricks.every((brick, index) => brick === other.bricks[index] && one.weights[index] === other.weights[index]);
