import type { Random } from '../../server/statistics/random.ts';
import { reachKm, type Settlement } from '../settlements.ts';
import { districts, type District } from './districts.ts';
import { isInside, pieces, type Piece } from './outline.ts';
import { distanceKm, toPlane, type PointKm } from './plane.ts';

export interface BrickSeed {
  atKm: PointKm;
  district: District;
}

const peoplePerBrick = 350;
const ruralShare = 0.15;

/** The settlement whose ground this is: the nearest one, with a head start for the larger. */
export function nearestSettlement(atKm: PointKm, among: readonly Settlement[]): Settlement {
  const score = (place: Settlement) => distanceKm(atKm, place.atKm) - 0.6 * reachKm(place.people);
  const nearest = among.reduce<Settlement | undefined>(
    (best, place) => (best && score(best) <= score(place) ? best : place),
    undefined,
  );
  if (!nearest) throw new Error('The county needs at least one settlement.');
  return nearest;
}

function bounds(piece: Piece): [PointKm, PointKm] {
  const ring = piece.rings[0] ?? [];
  const east = ring.map((point) => point[0]);
  const north = ring.map((point) => point[1]);
  return [
    [Math.min(...east), Math.min(...north)],
    [Math.max(...east), Math.max(...north)],
  ];
}

/** A place to live: mostly in a settlement chosen by its people, now and then anywhere in the country round it. */
function candidate(
  random: Random,
  towns: readonly Settlement[],
  totalPeople: number,
  box: [PointKm, PointKm],
): PointKm {
  if (random.uniform() < ruralShare) {
    return [
      box[0][0] + random.uniform() * (box[1][0] - box[0][0]),
      box[0][1] + random.uniform() * (box[1][1] - box[0][1]),
    ];
  }
  let rest = random.uniform() * totalPeople;
  const town = towns.find((place) => (rest -= place.people) < 0) ?? towns[0];
  const angle = random.uniform() * 2 * Math.PI;
  // An exponent above one half packs the middle; the factor lets the edge fray.
  const away = (town ? reachKm(town.people) : 0) * random.uniform() ** 0.62 * (1 + 0.35 * Math.abs(random.normal()));
  return [(town?.atKm[0] ?? 0) + away * Math.cos(angle), (town?.atKm[1] ?? 0) + away * Math.sin(angle)];
}

/** The dense middle of the city thins out towards its edge. */
function candidateInCity(random: Random, box: [PointKm, PointKm]): PointKm {
  const middle = toPlane([-1.1225, 52.627]);
  for (;;) {
    const point: PointKm = [
      box[0][0] + random.uniform() * (box[1][0] - box[0][0]),
      box[0][1] + random.uniform() * (box[1][1] - box[0][1]),
    ];
    if (random.uniform() < 0.3 + 0.7 * Math.exp(-((distanceKm(point, middle) / 3) ** 2))) return point;
  }
}

/** Where the bricks grow from: about one seed for 350 people, each in the territory of its district. */
export function sprinkleSeeds(random: Random, places: readonly Settlement[]): BrickSeed[] {
  return districts.flatMap((district) => {
    const piece = pieces.find((part) => part.name === district.piece);
    if (!piece) throw new Error(`The outline has no part called ${district.piece}.`);
    const box = bounds(piece);
    const towns = places.filter((place) => place.district === district);
    const rivals = places.filter((place) => place.district.piece === district.piece);
    const totalPeople = towns.reduce((sum, place) => sum + place.people, 0);
    const found: BrickSeed[] = [];
    while (found.length < Math.round(district.people / peoplePerBrick)) {
      const atKm =
        district.piece === 'Leicester' ? candidateInCity(random, box) : candidate(random, towns, totalPeople, box);
      if (isInside(atKm, piece.rings) && nearestSettlement(atKm, rivals).district === district) {
        found.push({ atKm, district });
      }
    }
    return found;
  });
}
