import type { DemonstrationArea } from '../types.ts';
import type { Settlement } from '../settlements.ts';
import { contiguousGroups, type Graph } from './contiguous-groups.ts';
import type { District } from './districts.ts';
import type { PointKm } from './plane.ts';
import { nearestSettlement } from './sprinkle.ts';

export interface NestedBrick {
  cell: number;
  name: string;
  district: District;
  msoaCode: string;
  smallAreaCode: string;
  wardCode: string;
}

const bricksPerMsoa = 25;
const bricksPerSmallArea = 5;
const bricksPerWard = 18;

/** Invented codes start with D, which no published area code does. */
export function inventedCode(prefix: string, number: number): string {
  return prefix + String(number).padStart(9 - prefix.length, '0');
}

/** Groups the cells of each district into small areas inside middle areas, and into wards; names them by their place. */
export function nestAreas(
  cellsOf: (district: District) => number[],
  districts: readonly District[],
  graph: Graph,
  places: readonly Settlement[],
): { areas: DemonstrationArea[]; bricks: NestedBrick[] } {
  const areas: DemonstrationArea[] = districts.map(({ code, name }) => ({ kind: 'district', code, name }));
  const bricks: NestedBrick[] = [];
  const used = new Map<string, number>();
  const numbered = (name: string): number => {
    const number = (used.get(name) ?? 0) + 1;
    used.set(name, number);
    return number;
  };
  const counts = { lsoa: 0, msoa: 0, ward: 0 };
  const add = (kind: 'lsoa' | 'msoa' | 'ward', prefix: string, name: string): string => {
    const code = inventedCode(prefix, (counts[kind] += 1));
    areas.push({ kind, code, name });
    return code;
  };

  for (const district of districts) {
    const members = cellsOf(district);
    const local = places.filter((place) => place.district === district && place.people > 0);
    const placeOf = (group: readonly number[]) => nearestSettlement(middleOfGroup(group, graph), local).name;
    const wardOf = new Map<number, string>();
    for (const group of contiguousGroups(members, bricksPerWard, graph)) {
      const place = placeOf(group);
      const code = add('ward', 'D05', `${place} Ward ${numbered(`${place} ward`)}`);
      for (const cell of group) wardOf.set(cell, code);
    }
    for (const middle of contiguousGroups(members, bricksPerMsoa, graph)) {
      const place = placeOf(middle);
      const name = `${place} ${String(numbered(place)).padStart(3, '0')}`;
      const msoaCode = add('msoa', 'D02', name);
      contiguousGroups(middle, bricksPerSmallArea, graph).forEach((small, letter) => {
        const smallName = name + String.fromCharCode(65 + letter);
        const smallAreaCode = add('lsoa', 'D01', smallName);
        small.forEach((cell, order) =>
          bricks.push({
            cell,
            name: `${smallName} brick ${order + 1}`,
            district,
            msoaCode,
            smallAreaCode,
            wardCode: wardOf.get(cell) ?? '',
          }),
        );
      });
    }
  }
  return { areas, bricks };
}

function middleOfGroup(group: readonly number[], graph: Graph): PointKm {
  const mean = (axis: 0 | 1) => group.reduce((sum, cell) => sum + graph.middleOf(cell)[axis], 0) / group.length;
  return [mean(0), mean(1)];
}
