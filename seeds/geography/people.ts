import type { Random } from '../../server/statistics/random.ts';

export const fewestPeople = 110;
export const mostPeople = 620;

/** Shares a district's people out over its bricks: whole people, none left over, every brick between the bounds. */
export function sharePeople(random: Random, total: number, bricks: number): number[] {
  const mean = total / bricks;
  const people = Array.from({ length: bricks }, () =>
    Math.round(Math.min(mostPeople, Math.max(fewestPeople, mean * (1 + 0.2 * random.normal())))),
  );
  let rest = total - people.reduce((sum, count) => sum + count, 0);
  while (rest !== 0) {
    const brick = Math.floor(random.uniform() * bricks);
    const step = Math.sign(rest);
    const next = (people[brick] ?? 0) + step;
    if (next < fewestPeople || next > mostPeople) continue;
    people[brick] = next;
    rest -= step;
  }
  return people;
}

/** Households of 2.1 to 2.7 people, and never fewer than 45. */
export function householdsOf(random: Random, people: number): number {
  return Math.max(45, Math.round(people / (2.1 + 0.6 * random.uniform())));
}
