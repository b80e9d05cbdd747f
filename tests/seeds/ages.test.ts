import { expect, it } from 'vitest';
import { ageBands, growAges } from '../../seeds/ages.ts';
import { demonstrationSeed, growCounty } from '../../seeds/demonstration.ts';

const { bricks } = growCounty(demonstrationSeed);
const ages = growAges(demonstrationSeed, bricks);
const shareOf = (brick: number, from: number, to: number): number => {
  const rows = ages.filter((one) => one.brick === brick);
  const inside = rows.flatMap(({ people }) =>
    people.filter((_, at) => (ageBands[at]?.[0] ?? 0) >= from && (ageBands[at]?.[0] ?? 0) < to),
  );
  return inside.reduce((sum, count) => sum + count, 0) / (bricks[brick]?.people ?? 1);
};

it('Everybody of a brick is in one band of one sex, and nobody twice', () => {
  const sums = bricks.map(() => 0);
  for (const { brick, people } of ages) for (const count of people) sums[brick] = (sums[brick] ?? 0) + count;
  expect(sums).toEqual(bricks.map(({ people }) => people));
});

it('Under 16 and 65 and over are borders of bands, so that both can be told to the person', () => {
  const starts = ageBands.map(([from]) => from);
  expect(starts).toContain(16);
  expect(starts).toContain(65);
});

it('Students live where they study, and few children there', () => {
  const near = bricks.flatMap(({ centre: [x, y] }, at) =>
    Math.hypot((x + 1.229) * 0.6, y - 52.766) < 0.004 ? [at] : [],
  );
  expect(near.length).toBeGreaterThan(0);
  for (const brick of near) {
    expect(shareOf(brick, 16, 25)).toBeGreaterThan(0.3);
    expect(shareOf(brick, 0, 16)).toBeLessThan(0.15);
  }
});
