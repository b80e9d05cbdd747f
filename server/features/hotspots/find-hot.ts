import type { HotSpots } from '../../analysis/spatial/hot-spots.ts';
import { publishDerived } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import { Refusal } from '../../refusal.ts';
import { binaryWeights, neighboursAmong, type SpatialWeights } from '../../statistics/spatial-weights.ts';
import type { Asked } from '../demand/question.ts';
import { kindNames } from '../words/kinds.ts';
import type { HotspotsQuery, Spot } from './contract.ts';
import { countAreas, type CountedArea } from './counted.ts';
import { districtsOf } from './districts.ts';
import type { HotspotRoom } from './room.ts';
import { type Measure, measureOf, valuesOf } from './values.ts';

export interface HotArea extends CountedArea {
  /** What was tested. */
  value: Published<Figure>;
  z: number | null;
  p: number | null;
  q: number | null;
  spot: Spot;
  district: string | null;
}

export interface Found {
  query: HotspotsQuery;
  asked: Asked;
  measure: Measure;
  /** Who is next to whom, in words. */
  weights: string;
  /** Neighbours of an area that takes part, on average. */
  neighboursMean: number;
  areas: HotArea[];
  whole: HotSpots['whole'];
  inputHash: string;
}

/** So many neighbours blur the map into one, and take long to deal. */
const mostNeighbours = 200;

/** Which areas lie hot or cold beyond chance. Throws Refusal where nothing can be said of any. */
export async function findHot(room: HotspotRoom, query: HotspotsQuery): Promise<Found> {
  const { kind, at, from, to, category, agency, dataset, statistic, permutations, seed, q } = query;
  const panel = await room.demand.panel({ kind, at, from, to, category, agency, dataset });
  const measure = measureOf(panel, query.values);
  const counted = countAreas(panel, measure !== 'count');
  const { distanceMetres } = query;
  const { lists, said } = await room.nearby.nextTo(panel, at, { weights: query.weights, distanceMetres });
  const takesPart = counted.map(({ left }) => left === null);
  const weights = binaryWeights(neighboursAmong(lists, takesPart));
  refuseNeighbours(weights, query);
  const used = counted.filter(({ left }) => left === null);
  const { values, whole } = valuesOf(panel, used, measure);
  const centres = await room.nearby.centres(panel, at);
  const known = centres.filter((_, area) => takesPart[area]);
  const around =
    measure !== 'relative'
      ? null
      : {
          xs: Float64Array.from(known, (centre) => centre?.x ?? 0),
          ys: Float64Array.from(known, (centre) => centre?.y ?? 0),
        };
  const settings = { statistic, permutations, seed, q };
  const { answer, inputHash } = await room.pool.run('hotSpots', { ...settings, values, weights, whole, around });
  const district = await districtsOf(room, panel, at);
  let next = 0;
  return {
    query,
    measure,
    inputHash,
    asked: panel.asked,
    weights: said,
    whole: answer.whole,
    neighboursMean: weights.neighbours.length / weights.areas,
    areas: counted.map((area, index): HotArea => {
      const more = { ...area, district: district[index] ?? null };
      if (area.left !== null) {
        const value = publishDerived(null, [area.count]);
        return { ...more, value, z: null, p: null, q: null, spot: area.left };
      }
      const place = next++;
      return {
        ...more,
        value: publishDerived(answer.values[place] ?? null, [area.count]),
        z: answer.z[place] ?? null,
        p: answer.p[place] ?? null,
        q: answer.q[place] ?? null,
        spot: answer.spots[place] ?? 'not available',
      };
    }),
  };
}

function refuseNeighbours({ areas, islands, neighbours }: SpatialWeights, query: HotspotsQuery): void {
  const [one, many] = kindNames[query.kind];
  if (islands.length === areas) {
    const how = query.weights === 'distance' ? 'lies within this distance of another' : 'touches another';
    throw new Refusal(
      'not-possible',
      `No ${one} ${how}, so nothing can be said of surroundings: choose ${query.weights === 'distance' ? 'a longer distance' : 'another kind of area, or neighbours by distance'}.`,
    );
  }
  if (neighbours.length / areas > mostNeighbours) {
    throw new Refusal(
      'not-possible',
      `Within this distance the ${many} have more than ${mostNeighbours} neighbours on average: choose a shorter one.`,
    );
  }
}
