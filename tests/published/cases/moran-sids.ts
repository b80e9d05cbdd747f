import { bivariateMoran } from '../../../server/statistics/bivariate-moran.ts';
import { distanceWeights } from '../../../server/statistics/distance-weights.ts';
import { empiricalBayesRates, localEmpiricalBayesRates } from '../../../server/statistics/empirical-bayes-rates.ts';
import { globalG, localG, localGStar } from '../../../server/statistics/getis-ord.ts';
import { standardisedRates } from '../../../server/statistics/moran-rates.ts';
import { moran, moranPermutation } from '../../../server/statistics/moran.ts';
import { randomFor } from '../../../server/statistics/random.ts';
import { binaryWeights, rowStandardised, withSelf } from '../../../server/statistics/spatial-weights.ts';
import type { PublishedCase } from '../check.ts';
import {
  each,
  type ExpectedLocalMoran,
  type ExpectedMoran,
  localMoranChecks,
  moranChecks,
  neighbourLists,
  one,
  simulated,
  simulatedLocalP,
} from '../spatial-checks.ts';

interface Expected {
  published: {
    esda: { moran_rate_SID79_BIR79: number; moran_rate_p_norm_greater: number; eb_first5: number[] };
  };
  recomputed: {
    moran_SIDR74: ExpectedMoran;
    moran_freeman_tukey_SID74: ExpectedMoran;
    eb_global_marshall_SID74: { raw: number[]; estmm: number[]; a: number };
    eb_local_marshall_SID74: { est: number[] };
    ebi_moran_SID74: { I: number; p_mc_9999: number };
    ebi_moran_SID79: { I: number; p_mc_9999: number };
    bivariate_moran: { geoda_sample_sd: number };
    excess_risk_SID74: number[];
    local_moran_SIDR74: ExpectedLocalMoran;
    gi_star: { Gi_star_z: number[]; Gi_z: number[] };
    ncCC89: {
      EBI: number;
      EBI_p_two_sided_9999: number;
      moran_raw: number;
      globalG_30_33_40_50_60: { G: number[]; z: number[] };
    };
  };
}

export const publishedCase: PublishedCase = {
  folder: 'moran_sids',
  page: 'empirical-bayes-rates.md',
  checks: ({ json, csv }) => {
    const { published, recomputed } = json() as Expected;
    const rows = csv();
    const column = (name: string, from = rows): number[] => from.map((row) => Number(row[name]));
    const binary = binaryWeights(
      neighbourLists(
        rows.map((row) => row.FIPSNO ?? ''),
        csv('neighbours.csv'),
      ),
    );
    const weights = rowStandardised(binary);
    const [cases, births] = [column('SID74'), column('BIR74')];
    const rates = column('SIDR74');
    const tukey = cases.map((count, area) => {
      const n = births[area] ?? 0;
      return Math.sqrt(1000) * (Math.sqrt(count / n) + Math.sqrt((count + 1) / n));
    });
    const smoothed = empiricalBayesRates(cases, births);
    const around = localEmpiricalBayesRates(cases, births, weights, 'of each neighbour');
    const standardised = standardisedRates(cases, births) ?? [];
    const later = standardisedRates(column('SID79'), column('BIR79')) ?? [];
    const laterMoran = moran(later, weights);
    const p = (values: ArrayLike<number>, w = weights) =>
      moranPermutation(values, w, 9_999, randomFor(1, 'north carolina'));
    const roughly = (what: string, expected: number, ours: number | undefined) => ({
      ...one(what, expected, ours),
      tolerance: simulated,
    });

    const other = csv('nc_spdata.csv');
    const withIslands = binaryWeights(
      neighbourLists(
        other.map((row) => row.id ?? ''),
        csv('ncCC89_neighbours.csv'),
      ),
    );
    const [otherCases, otherBirths] = [column('SID74', other), column('BIR74', other)];
    const otherStandardised = standardisedRates(otherCases, otherBirths) ?? [];
    const otherRates = otherCases.map((count, area) => count / (otherBirths[area] ?? 0));
    const laterRates = column('SID79', other).map((count, area) => count / (column('BIR79', other)[area] ?? 0));
    const G = [30, 33, 40, 50, 60].map((miles) => {
      const places = other.map((row) => ({ x: Number(row.east), y: Number(row.north) }));
      const alone = new Set(distanceWeights(places, miles).islands);
      const kept = places.filter((_, area) => !alone.has(area));
      const values = laterRates.filter((_, area) => !alone.has(area));
      return globalG(values, distanceWeights(kept, miles));
    });
    return [
      ...moranChecks('rates', recomputed.moran_SIDR74, moran(rates, weights)),
      ...moranChecks('rates, Freeman–Tukey', recomputed.moran_freeman_tukey_SID74, moran(tukey, weights)),
      one('variance of the true rates', recomputed.eb_global_marshall_SID74.a, smoothed.variance),
      ...each(
        'raw rates',
        recomputed.eb_global_marshall_SID74.raw,
        smoothed.rates.map(({ raw }) => raw),
      ),
      ...each(
        'rates by empirical Bayes',
        recomputed.eb_global_marshall_SID74.estmm,
        smoothed.rates.map((rate) => rate.smoothed),
      ),
      ...each(
        'rates by empirical Bayes, as esda prints them',
        published.esda.eb_first5,
        smoothed.rates.map((rate) => rate.smoothed),
      ),
      ...each(
        'rates by local empirical Bayes',
        recomputed.eb_local_marshall_SID74.est,
        around.map((rate) => rate?.smoothed),
      ),
      ...each(
        'rate over the overall rate',
        recomputed.excess_risk_SID74,
        smoothed.rates.map((rate) => rate.toOverall),
      ),
      one('Moran’s I of standardised rates, 1974', recomputed.ebi_moran_SID74.I, moran(standardised, weights)?.index),
      roughly('… simulated p, 1974', recomputed.ebi_moran_SID74.p_mc_9999, p(standardised)?.pGreater),
      one('Moran’s I of standardised rates, 1979', recomputed.ebi_moran_SID79.I, laterMoran?.index, 0.1662),
      roughly('… simulated p, 1979', recomputed.ebi_moran_SID79.p_mc_9999, p(later)?.pGreater),
      {
        ...one(
          '… p, normal, as esda prints it',
          published.esda.moran_rate_p_norm_greater,
          laterMoran?.normal?.pGreater,
          published.esda.moran_rate_p_norm_greater,
        ),
        tolerance: 1e-4,
      },
      one(
        'bivariate Moran, 1979 and 1974 nearby',
        recomputed.bivariate_moran.geoda_sample_sd,
        bivariateMoran(column('SIDR79'), rates, weights),
        0.156,
      ),
      ...localMoranChecks(
        'rates',
        recomputed.local_moran_SIDR74,
        rates,
        weights,
        simulatedLocalP(rates, weights, 199_999),
      ),
      ...each('Gi*', recomputed.gi_star.Gi_star_z, localGStar(rates, withSelf(binary))),
      ...each('Gi', recomputed.gi_star.Gi_z, localG(rates, binary)),
      one(
        'Moran’s I of standardised rates, binary weights, two islands',
        recomputed.ncCC89.EBI,
        moran(otherStandardised, withIslands)?.index,
        0.25789,
      ),
      roughly(
        '… simulated p, two-sided',
        recomputed.ncCC89.EBI_p_two_sided_9999,
        p(otherStandardised, withIslands)?.pTwoSided,
      ),
      one(
        'Moran’s I of raw rates, where n is that of areas with neighbours',
        recomputed.ncCC89.moran_raw,
        ((moran(otherRates, withIslands)?.index ?? NaN) * (100 - withIslands.islands.length)) / 100,
        0.20904,
      ),
      ...each(
        'global G, 30 to 60 miles',
        recomputed.ncCC89.globalG_30_33_40_50_60.G,
        G.map((one) => one?.index),
      ),
      ...each(
        'global G, 30 to 60 miles: z',
        recomputed.ncCC89.globalG_30_33_40_50_60.z,
        G.map((one) => one?.z),
      ),
    ];
  },
};
