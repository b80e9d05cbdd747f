import { distanceWeights } from '../../../server/statistics/distance-weights.ts';
import { globalG, localG, localGStar } from '../../../server/statistics/getis-ord.ts';
import { rowStandardised, withSelf } from '../../../server/statistics/spatial-weights.ts';
import type { PublishedCase } from '../check.ts';
import { each, one } from '../spatial-checks.ts';

interface Expected {
  published: {
    esda_toy: Record<
      'distance_band' | 'global_G' | 'global_p_norm' | 'Gi_binary_z_first' | 'Gi_star_binary_z_first',
      number
    >;
    spdep_doc_getisord: Record<string, number>;
  };
  recomputed: {
    toy: {
      Gi_binary: number[];
      Gi_star_binary: number[];
      Gi_rowstd: number[];
      globalG: number;
      globalG_z: [[number]];
    };
    getisord: {
      distances: number[];
      cells_1based: number[];
      Gi_star: number[][];
      Gi: number[][];
      all_Gi_star_30m: number[];
    };
  };
}

export const publishedCase: PublishedCase = {
  folder: 'getis_ord',
  page: 'local-clusters.md',
  checks: ({ json, csv }) => {
    const { published, recomputed } = json() as Expected;
    const placesOf = (rows: Record<string, string>[]) => rows.map((row) => ({ x: Number(row.x), y: Number(row.y) }));
    const valuesOf = (rows: Record<string, string>[]) => rows.map((row) => Number(row.val));
    const toy = csv('toy.csv');
    const [toyValues, toyWeights] = [valuesOf(toy), distanceWeights(placesOf(toy), published.esda_toy.distance_band)];
    const whole = globalG(toyValues, toyWeights);
    const rows = csv();
    const [values, places] = [valuesOf(rows), placesOf(rows)];
    const { distances, cells_1based: cells } = recomputed.getisord;
    const byDistance = distances.map((distance) => {
      const weights = distanceWeights(places, distance);
      return { distance, alone: localG(values, weights), star: localGStar(values, withSelf(weights)) };
    });
    const printed = published.spdep_doc_getisord;
    const cell = (printed.cell_1based ?? 0) - 1;
    return [
      ...each('six places: Gi', recomputed.toy.Gi_binary, localG(toyValues, toyWeights)),
      ...each(
        'six places: Gi, rows standardised',
        recomputed.toy.Gi_rowstd,
        localG(toyValues, rowStandardised(toyWeights)),
      ),
      ...each('six places: Gi*', recomputed.toy.Gi_star_binary, localGStar(toyValues, withSelf(toyWeights))),
      one('six places: global G', recomputed.toy.globalG, whole?.index, published.esda_toy.global_G),
      one('six places: global G: z', recomputed.toy.globalG_z[0][0], whole?.z),
      one(
        'six places: global G: p',
        published.esda_toy.global_p_norm,
        whole?.pGreater,
        published.esda_toy.global_p_norm,
      ),
      ...byDistance.flatMap(({ alone, star }, at) =>
        cells.flatMap((place, row) => [
          one('256 cells, 7 distances: Gi*', recomputed.getisord.Gi_star[row]?.[at] ?? NaN, star[place - 1]),
          one('256 cells, 7 distances: Gi', recomputed.getisord.Gi[row]?.[at] ?? NaN, alone[place - 1]),
        ]),
      ),
      ...each('256 cells: Gi*, 30 metres', recomputed.getisord.all_Gi_star_30m, byDistance[0]?.star ?? []),
      ...byDistance
        .filter(({ distance }) => `Gi_${distance}` in printed)
        .map(({ distance, alone }) => {
          const figure = printed[`Gi_${distance}`] ?? NaN;
          return one('256 cells: Gi as spdep prints it', figure, alone[cell], figure);
        }),
      one(
        '256 cells: Gi* as spdep prints it',
        printed.Gi_star_30 ?? NaN,
        byDistance[0]?.star[cell],
        printed.Gi_star_30,
      ),
      one(
        '256 cells: Gi* as Getis and Ord print it, with s of n − 1',
        printed.Gi_star_30_getis_ord_1996_p267 ?? NaN,
        (byDistance[0]?.star[cell] ?? NaN) * Math.sqrt(255 / 256),
        printed.Gi_star_30_getis_ord_1996_p267,
      ),
    ];
  },
};
