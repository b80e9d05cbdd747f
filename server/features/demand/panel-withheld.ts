import { Refusal } from '../../refusal.ts';
import type { By } from './columns.ts';
import { sayNotCountedOf } from '../words/not-counted.ts';
import type { DemandPanel } from './panel.ts';
import type { Asked } from './question.ts';
import type { Part } from './service-map.ts';
import { withheldIn } from './withheld.ts';
import { areasWithheld } from './withheld-areas.ts';

/** Areas with withheld cells by key and month; null for a month without any, and no key that has none at all. */
export function panelWithheld(
  { asked, catalogue, areas, months }: Pick<DemandPanel, 'asked' | 'catalogue' | 'areas' | 'months'>,
  by: By,
  parts: readonly Part[] | null,
): DemandPanel['withheld'] {
  const marks: DemandPanel['withheld'] = new Map();
  if (asked.withheld === null) return marks;
  const keys = new Map(
    asked.scope.series.map((one) => [by === 'series' ? one.id : one.dataset_id, [] as typeof asked.scope.series]),
  );
  for (const one of asked.scope.series) keys.get(by === 'series' ? one.id : one.dataset_id)?.push(one);
  for (const [key, series] of keys) {
    const byMonth = months.map((month) => {
      const found = withheldIn(catalogue, series, (one) => one === month);
      return found === null || found.placed === 0 ? null : areasWithheld(areas, found.byBrick, parts);
    });
    if (byMonth.some((month) => month !== null)) marks.set(key, byMonth);
  }
  return marks;
}

/** @throws Refusal where everything that came had to be left out: "nothing came" would be untrue */
export function expectSomeLeft({ leftOut, monthsReceived }: Asked): void {
  if (monthsReceived > 0 || leftOut.length === 0) return;
  throw new Refusal('not-possible', `${sayNotCountedOf(leftOut)} Choose another dataset or period.`);
}
