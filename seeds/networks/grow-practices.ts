import { contiguousGroups, type Graph } from '../geography/contiguous-groups.ts';
import { districts } from '../geography/districts.ts';
import { distanceKm, fromPlane, type PointKm, roundDegrees, toPlane } from '../geography/plane.ts';
import type { DemonstrationCounty } from '../types.ts';
import { graphOfGroups } from './brick-graph.ts';
import { networkName, networkCode, practiceCode, practiceName } from './names.ts';
import type { DemonstrationNetwork, DemonstrationPractice } from './types.ts';

/** Invented commissioners: the city, and the county's west and east. */
const commissioners = [
  { code: 'D04', of: ['Leicester'] },
  { code: 'D05', of: ['Blaby', 'Charnwood', 'Hinckley and Bosworth', 'North West Leicestershire'] },
  { code: 'D03', of: ['Harborough', 'Melton', 'Oadby and Wigston', 'Rutland'] },
];
const elsewhere = 'D99';
const bricksPerPractice = 24;
const practicesPerNetwork = 4.9;
const acrossBorderKm = 2;

export interface GrownPractices {
  practices: DemonstrationPractice[];
  networks: DemonstrationNetwork[];
  /** Which network each practice is in at the end, by place in the lists. */
  networkOf: number[];
}

/**
 * A practice for about every 8,400 people, in the middle of them, and a network for every five of them or so. One more
 * network stands beyond the western border, with two practices that people from here go to.
 */
export function growPractices(county: DemonstrationCounty, graph: Graph): GrownPractices {
  const grown: GrownPractices = { practices: [], networks: [], networkOf: [] };
  const addPractice = (at: PointKm, commissioner: string, network: number): void => {
    const number = grown.practices.length;
    const [longitude, latitude] = fromPlane(at);
    grown.practices.push({
      code: practiceCode(number + 1),
      name: practiceName(number),
      closedOn: null,
      commissioner,
      at: [roundDegrees(longitude), roundDegrees(latitude)],
    });
    grown.networkOf.push(network);
  };
  const addNetwork = (middle: PointKm, commissioner: string): number => {
    const number = grown.networks.length;
    const name = networkName(nearestPlace(county, middle), number);
    grown.networks.push({ code: networkCode(number + 1), name, commissioner, closedOn: null });
    return number;
  };

  for (const { code: commissioner, of } of commissioners) {
    const own = new Set(districts.filter(({ name }) => of.includes(name)).map(({ code }) => code));
    const members = county.bricks.flatMap(({ districtCode }, brick) => (own.has(districtCode) ? [brick] : []));
    const served = contiguousGroups(members, bricksPerPractice, graph);
    const groups = graphOfGroups(served, graph);
    const all = served.map((_, practice) => practice);
    for (const group of contiguousGroups(all, practicesPerNetwork, groups)) {
      const middles = group.map(groups.middleOf);
      const mean = (axis: 0 | 1) => middles.reduce((sum, point) => sum + point[axis], 0) / middles.length;
      const network = addNetwork([mean(0), mean(1)], commissioner);
      for (const practice of group)
        addPractice(nearestTo(served[practice] ?? [], groups.middleOf(practice), graph), commissioner, network);
    }
  }
  const border = county.bricks.map((_, brick) => graph.middleOf(brick)).sort((one, other) => one[0] - other[0]);
  const across = border.slice(0, 40).sort((one, other) => one[1] - other[1]);
  const network = addNetwork(across[20] ?? [0, 0], elsewhere);
  for (const [east, north] of [across[0], across[39]].map((point): PointKm => point ?? [0, 0])) {
    addPractice([east - acrossBorderKm, north], elsewhere, network);
  }
  return grown;
}

function nearestTo(bricks: readonly number[], point: PointKm, graph: Graph): PointKm {
  return bricks
    .map(graph.middleOf)
    .reduce((best, middle) => (distanceKm(middle, point) < distanceKm(best, point) ? middle : best));
}

function nearestPlace({ places }: DemonstrationCounty, point: PointKm): string {
  const away = places
    .filter(({ rank }) => rank !== 'village')
    .map(({ name, at }) => ({ name, km: distanceKm(toPlane(at), point) }));
  return away.sort((one, other) => one.km - other.km)[0]?.name ?? '';
}
