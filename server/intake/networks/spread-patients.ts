import type { BrickOfArea, PatientsOfArea, PatientsOfBrick } from '../../features/networks/rows-store.ts';
import { shareOut } from '../geography/share-out.ts';

/**
 * People counted by a larger area, as people of its bricks: whole numbers in proportion to who lives in each brick, that
 * add up to what was printed (largest remainder). Several areas may have become one brick: they are added up.
 */
export function spreadPatients(
  counted: readonly PatientsOfArea[],
  bricksOf: ReadonlyMap<string, readonly BrickOfArea[]>,
): PatientsOfBrick[] {
  const found = new Map<string, PatientsOfBrick>();
  for (const { practice, area, patients } of counted) {
    const bricks = bricksOf.get(area) ?? [];
    const weights = bricks.map(({ people }) => people);
    shareOut(patients, weights).forEach((share, index) => {
      const brickId = bricks[index]?.brickId;
      if (brickId === undefined || share === 0) return;
      const key = `${practice} ${brickId}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { brickId, practice, patients: share });
      else known.patients += share;
    });
  }
  return [...found.values()];
}
