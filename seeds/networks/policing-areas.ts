import { randomFor } from '../../server/statistics/random.ts';
import { contiguousGroups, type Graph } from '../geography/contiguous-groups.ts';
import { districts } from '../geography/districts.ts';
import type { DemonstrationCounty } from '../types.ts';
import { graphOfGroups } from './brick-graph.ts';
import type { DemonstrationPolicingArea } from './types.ts';

const wardsPerArea = 8;
/** Bricks that belong to the neighbouring policing area, so that not every ward nests. */
const bricksAcross = 12;

/** Neighbourhood policing areas: about eight whole wards of one district each, but for twelve bricks on their borders. */
export function growPolicingAreas(
  seed: number,
  county: DemonstrationCounty,
  graph: Graph,
): DemonstrationPolicingArea[] {
  const areas: { name: string; bricks: Set<number> }[] = [];
  const areaOf = new Map<number, number>();
  for (const { code, name } of districts) {
    const wards = new Map<string, number[]>();
    county.bricks.forEach(({ districtCode, wardCode }, brick) => {
      if (districtCode === code) wards.set(wardCode, [...(wards.get(wardCode) ?? []), brick]);
    });
    const members = [...wards.values()];
    const all = members.map((_, ward) => ward);
    contiguousGroups(all, wardsPerArea, graphOfGroups(members, graph)).forEach((group, order, groups) => {
      const bricks = group.flatMap((ward) => members[ward] ?? []);
      for (const brick of bricks) areaOf.set(brick, areas.length);
      areas.push({ name: groups.length === 1 ? name : `${name} ${String(order + 1)}`, bricks: new Set(bricks) });
    });
  }
  const random = randomFor(seed, 'policing areas');
  const crossing = county.bricks
    .flatMap(({ districtCode }, brick) => {
      const from = areaOf.get(brick) ?? 0;
      const beside = graph
        .neighboursOf(brick)
        .filter((other) => county.bricks[other]?.districtCode === districtCode)
        .map((other) => areaOf.get(other) ?? from);
      const to = beside.find((area) => area !== from);
      return to === undefined ? [] : [{ brick, from, to, lot: random.uniform() }];
    })
    .sort((one, other) => one.lot - other.lot)
    .slice(0, bricksAcross);
  for (const { brick, from, to } of crossing) {
    areas[from]?.bricks.delete(brick);
    areas[to]?.bricks.add(brick);
  }
  return areas.map(({ name, bricks }, number) => ({
    code: `DN${String(number + 1).padStart(2, '0')}`,
    name: `${name} Neighbourhood`,
    brickCodes: [...bricks].sort((one, other) => one - other).map((brick) => county.bricks[brick]?.code ?? ''),
  }));
}
