import { relative } from 'node:path';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** Files that take many times as long as others: begun last, they would keep one core busy while the other waits. */
const long = new Set([
  'tests/start.test.ts',
  'tests/published/published.test.ts',
  'tests/real/police.db.test.ts',
  'tests/features/runs/runs.db.test.ts',
  'tests/features/footprints/footprints.db.test.ts',
  'tests/browser/evaluations.test.ts',
  'tests/browser/screens.test.ts',
  'tests/browser/zone-lead.test.ts',
]);

/** The usual order, which without a run before goes by the size of files, with the long ones first in each project. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    const places = new Map<string, number>();
    for (const { project } of usual) if (!places.has(project.name)) places.set(project.name, places.size);
    const placeOf = ({ project, moduleId }: TestSpecification): number => {
      const isLong = long.has(relative(this.ctx.config.root, moduleId));
      return 2 * (places.get(project.name) ?? 0) + (isLong ? 0 : 1);
    };
    return usual.sort((one, other) => placeOf(one) - placeOf(other));
  }
}
