import { randomFor } from '../../server/statistics/random.ts';
import type { Graph } from '../geography/contiguous-groups.ts';
import { toPlane } from '../geography/plane.ts';
import type { DemonstrationCounty } from '../types.ts';
import type { DemonstrationPractice, DemonstrationRegistration } from './types.ts';

/** More patients than people, as lists have everywhere: those who moved away are still on them. */
const patientsPerPerson = 1.05;
const practicesToChooseFrom = 7;
/** Nearer than this, nearer counts no more. */
const nearKm = 0.7;
const spreadOfSizes = 0.3;

/** Where the patients of each practice live: pull is size over squared distance, shared out in whole people. */
export function growRegistrations(
  seed: number,
  { bricks }: DemonstrationCounty,
  graph: Graph,
  practices: readonly DemonstrationPractice[],
): DemonstrationRegistration[] {
  const random = randomFor(seed, 'practice sizes');
  const pulling = practices
    .filter(({ closedOn }) => closedOn === null)
    .map(({ code, at }) => ({ code, at: toPlane(at), size: Math.exp(spreadOfSizes * random.normal()) }));
  return bricks.flatMap(({ people }, brick) => {
    const [east, north] = graph.middleOf(brick);
    const near: { code: string; squaredKm: number; pull: number }[] = [];
    for (const { code, at, size } of pulling) {
      const squaredKm = (at[0] - east) ** 2 + (at[1] - north) ** 2;
      if (near.length === practicesToChooseFrom && squaredKm >= (near.at(-1)?.squaredKm ?? 0)) continue;
      near.push({ code, squaredKm, pull: size / (squaredKm + nearKm ** 2) });
      near.sort((one, other) => one.squaredKm - other.squaredKm);
      near.length = Math.min(near.length, practicesToChooseFrom);
    }
    const all = near.reduce((sum, { pull }) => sum + pull, 0);
    const patients = Math.round(people * patientsPerPerson);
    const shares = inWholePeople(
      near.map(({ pull }) => (patients * pull) / all),
      patients,
    );
    return near.flatMap(({ code }, index) => {
      const own = shares[index] ?? 0;
      return own > 0 ? [{ brick, practice: code, patients: own }] : [];
    });
  });
}

/** Largest remainder. */
function inWholePeople(shares: readonly number[], total: number): number[] {
  const whole = shares.map(Math.floor);
  const left = total - whole.reduce((sum, share) => sum + share, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of byRemainder.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}
