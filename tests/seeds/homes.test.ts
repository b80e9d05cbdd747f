import { describe, expect, it } from 'vitest';
import { demonstrationSeed, growCounty } from '../../seeds/demonstration.ts';
import { growHomes } from '../../seeds/geography/homes.ts';

const county = growCounty(demonstrationSeed);
const homes = growHomes(demonstrationSeed, county.bricks);
const ofBrick = (brick: number, table: string): number =>
  homes
    .filter((one) => one.brick === brick && one.feature.startsWith(`${table}/`))
    .reduce((sum, one) => sum + one.value, 0);

describe('Homes of the demonstration county', () => {
  it('add up to the households of every brick, in whole numbers', () => {
    for (const brick of [0, 500, 1_500, 3_000]) {
      expect(ofBrick(brick, 'tenure')).toBe(county.bricks[brick]?.households);
      expect(ofBrick(brick, 'homes')).toBe(county.bricks[brick]?.households);
      expect(ofBrick(brick, 'rural-urban')).toBe(1);
    }
    expect(homes.every(({ value }) => Number.isInteger(value) && value >= 0)).toBe(true);
  });

  it('are the same for the same seed, and rented most where deprivation is highest', () => {
    expect(growHomes(demonstrationSeed, county.bricks)).toEqual(homes);
    const rented = (isPoor: (rank: number) => boolean): number =>
      homes
        .filter(
          ({ brick, feature }) =>
            feature.startsWith('tenure/social') && isPoor(county.bricks[brick]?.deprivationRank ?? 0),
        )
        .reduce((sum, { value }) => sum + value, 0);
    expect(rented((rank) => rank <= 300)).toBeGreaterThan(5 * rented((rank) => rank > 2_894));
  });
});
