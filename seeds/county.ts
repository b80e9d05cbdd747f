import { populationCentre } from './geography/brick-centre.ts';
import { connectedParts } from './geography/connected.ts';
import type { Graph } from './geography/contiguous-groups.ts';
import { deprivationScores, rankFromHighest } from './geography/deprivation.ts';
import { districts, type District } from './geography/districts.ts';
import { growCells, type Cell } from './geography/mesh.ts';
import { inventedCode, nestAreas } from './geography/nested-areas.ts';
import { householdsOf, sharePeople } from './geography/people.ts';
import { centroid, toPlane } from './geography/plane.ts';
import { nearestSettlement } from './geography/sprinkle.ts';
import { neighboursOf } from './neighbours.ts';
import { randomFor } from '../server/statistics/random.ts';
import { leicester, settlements, type Settlement } from './settlements.ts';
import type { DemonstrationBrick, DemonstrationCounty, DemonstrationPlace } from './types.ts';
import { drawZones } from './zones.ts';

/** A cell cut off from the rest of its district by a neighbour's goes to the district round it. */
function joinStrays(cells: readonly Cell[]): Cell[] {
  const joined = [...cells];
  for (const district of districts) {
    const members = joined.flatMap((cell, index) => (cell.district === district ? [index] : []));
    const withinDistrict = (index: number) =>
      (joined[index]?.neighbours ?? []).filter((next) => joined[next]?.district === district);
    for (const stray of connectedParts(members, withinDistrict).slice(1)) {
      const round = stray.flatMap((index) => joined[index]?.neighbours ?? []).map((index) => joined[index]?.district);
      const taker = round.find((other) => other && other !== district && other.piece === district.piece);
      if (!taker) throw new Error(`A part of ${district.name} has no neighbouring district.`);
      for (const index of stray) joined[index] = { ...(joined[index] as Cell), district: taker };
    }
  }
  return joined;
}

function presentPlaces(places: readonly Settlement[]): DemonstrationPlace[] {
  const city = districts.find((district) => district.piece === 'Leicester');
  const outside = places.filter((place) => place.district !== city && place.people > 0);
  return [
    { ...leicester, people: city?.people ?? 0, rank: 'city' },
    ...outside.map(({ name, at, people }): DemonstrationPlace => ({
      name,
      at,
      people,
      rank: people >= 9500 ? 'town' : 'village',
    })),
  ];
}

/**
 * The demonstration county: an illustrative Leicester, Leicestershire and Rutland. The outline, the settlements and the
 * nine districts' names and codes are real; every brick, area, person and zone is invented. The same seed gives the same
 * county, to the byte. Bricks are sorted by code.
 */
export function growCounty(seed: number): DemonstrationCounty {
  const places = settlements();
  const cells = joinStrays(growCells(randomFor(seed, 'cells'), places));
  const middles = cells.map((cell) => centroid(cell.ring.map(toPlane)));
  const graph: Graph = {
    neighboursOf: (cell) => cells[cell]?.neighbours ?? [],
    middleOf: (cell) => middles[cell] ?? [0, 0],
  };
  const cellsOf = (district: District) => cells.flatMap((cell, index) => (cell.district === district ? [index] : []));
  const { areas, bricks: nested } = nestAreas(cellsOf, districts, graph, places);

  const peopleRandom = randomFor(seed, 'people');
  const peopleOf = new Map<number, number>();
  for (const district of districts) {
    const members = cellsOf(district);
    const shares = sharePeople(peopleRandom, district.people, members.length);
    members.forEach((cell, order) => peopleOf.set(cell, shares[order] ?? 0));
  }
  const ranks = rankFromHighest(deprivationScores(randomFor(seed, 'deprivation'), middles));

  const bricks = nested.map(({ cell, name, district, ...codes }, index): DemonstrationBrick => {
    const ring = cells[cell]?.ring ?? [];
    const people = peopleOf.get(cell) ?? 0;
    const town = nearestSettlement(
      graph.middleOf(cell),
      places.filter((place) => place.district === district),
    );
    return {
      code: inventedCode('D', index + 1),
      name,
      people,
      households: householdsOf(peopleRandom, people),
      centre: populationCentre(ring, town.atKm),
      polygon: { type: 'Polygon', coordinates: [[...ring, ring[0] ?? [0, 0]]] },
      ...codes,
      districtCode: district.code,
      deprivationRank: ranks[cell] ?? 0,
    };
  });
  const neighbours = neighboursOf(bricks);
  const byBrick: Graph = {
    neighboursOf: (index) => neighbours[index] ?? [],
    middleOf: (index) => middles[nested[index]?.cell ?? 0] ?? [0, 0],
  };
  return { bricks, areas, zones: drawZones(bricks, byBrick), places: presentPlaces(places) };
}
