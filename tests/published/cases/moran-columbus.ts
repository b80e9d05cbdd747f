import { Matrix, solve } from 'ml-matrix';
import { bivariateMoran, localBivariateMoran } from '../../../server/statistics/bivariate-moran.ts';
import { benjaminiHochberg } from '../../../server/statistics/false-discovery.ts';
import { geary } from '../../../server/statistics/geary.ts';
import { localG, localGStar } from '../../../server/statistics/getis-ord.ts';
import { leeMoments } from '../../../server/statistics/lee-moments.ts';
import { leeL } from '../../../server/statistics/lee.ts';
import { localMoran } from '../../../server/statistics/local-moran.ts';
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
    spdep_oldcol: {
      moran_I_CRIME: number;
      VI_randomisation: number;
      VI_normality: number;
      lee_L_CRIME_CRIME: { L: number; E: number; V: number };
    };
    spdep_moran_bv_localmoran_bv: { first5: number[] };
  };
  recomputed: Record<
    'moran_crime_gal' | 'moran_crime_queen' | 'moran_hoval_gal' | 'moran_crime_spdata_gal' | 'oldcol_moran',
    ExpectedMoran
  > & {
    geary_crime_gal: { C: number; VC: number; z: number; p_greater: number };
    geary_crime_rook: { C: number; VC_norm: number; z: number };
    moran_mc_p_9999: number;
    local_moran_crime_gal: ExpectedLocalMoran;
    oldcol_local_moran: ExpectedLocalMoran;
    local_moran_bh_fdr_p: number[];
    gi_crime_gal_binary: { Gi_star_z: number[]; Gi_z: number[] };
    lee_L_queen: Record<'HOVAL_HOVAL' | 'HOVAL_CRIME' | 'CRIME_CRIME', number>;
    bivariate_moran_crime_lagHOVAL: { geoda_sample_sd: number };
    residual_moran_ols_crime_inc_hoval: { I: number };
    local_bimoran_CRIME_lagINC_queen: number[];
    n_links_gal: number;
  };
}

export const publishedCase: PublishedCase = {
  folder: 'moran_columbus',
  page: 'spatial-autocorrelation.md',
  checks: ({ json, csv }) => {
    const { published, recomputed } = json() as Expected;
    const rows = csv();
    const column = (name: string, from = rows): number[] => from.map((row) => Number(row[name]));
    const weights = (file: string, ids = rows.map((row) => row.POLYID ?? '')) =>
      binaryWeights(neighbourLists(ids, csv(file)));
    const [crime, income, value] = [column('CRIME'), column('INC'), column('HOVAL')];
    const binary = weights('neighbours.csv');
    const gal = rowStandardised(binary);
    const queen = rowStandardised(weights('neighbours_queen.csv'));
    const old = csv('oldcol.csv');
    const oldWeights = rowStandardised(
      weights(
        'oldcol_neighbours.csv',
        old.map((row) => row.id ?? ''),
      ),
    );
    const oldCrime = column('CRIME', old);
    const oldMoran = moran(oldCrime, oldWeights);
    const oldLee = leeMoments(oldCrime, oldCrime, oldWeights);
    const printed = published.spdep_oldcol;
    const asPrinted = (what: string, figure: number, ours: number | null | undefined) => ({
      ...one(`as spdep prints it: ${what}`, figure, ours, figure),
      tolerance: 1e-8,
    });

    const gearyGal = geary(crime, gal);
    const gearyRook = geary(crime, rowStandardised(weights('neighbours_rook.csv')));
    const design = new Matrix(crime.map((_, area) => [1, income[area] ?? 0, value[area] ?? 0]));
    const fitted = design.mmul(solve(design, Matrix.columnVector(crime))).to1DArray();
    const residuals = crime.map((seen, area) => seen - (fitted[area] ?? 0));
    const local = localMoran(crime, gal).map((area) => area?.pApproximate ?? null);
    const bivariate = localBivariateMoran(crime, income, queen).map((area) => area?.index);
    const lee = (x: number[], y: number[]) => leeL(x, y, queen);
    return [
      one('links between neighbours', recomputed.n_links_gal, binary.neighbours.length),
      ...moranChecks('crime', recomputed.moran_crime_gal, moran(crime, gal)),
      ...moranChecks('crime, queen', recomputed.moran_crime_queen, moran(crime, queen)),
      ...moranChecks('house values', recomputed.moran_hoval_gal, moran(value, gal)),
      ...moranChecks(
        'crime, other neighbours',
        recomputed.moran_crime_spdata_gal,
        moran(crime, rowStandardised(weights('neighbours_spdata_gal.csv'))),
      ),
      ...moranChecks('crime, order of 1988', recomputed.oldcol_moran, oldMoran),
      asPrinted('Moran’s I', printed.moran_I_CRIME, oldMoran?.index),
      asPrinted('variance, randomisation', printed.VI_randomisation, oldMoran?.randomisation?.variance),
      asPrinted('variance, normal', printed.VI_normality, oldMoran?.normal?.variance),
      asPrinted('Lee’s L', printed.lee_L_CRIME_CRIME.L, leeL(oldCrime, oldCrime, oldWeights)),
      asPrinted('Lee’s L: expectation', printed.lee_L_CRIME_CRIME.E, oldLee?.expected),
      asPrinted('Lee’s L: variance', printed.lee_L_CRIME_CRIME.V, oldLee?.variance),
      {
        ...one(
          'Moran’s I, crime: simulated p',
          recomputed.moran_mc_p_9999,
          moranPermutation(crime, gal, 9_999, randomFor(1, 'columbus'))?.pGreater,
        ),
        tolerance: simulated,
      },
      one('Geary’s C', recomputed.geary_crime_gal.C, gearyGal?.ratio),
      one('Geary’s C: variance, randomisation', recomputed.geary_crime_gal.VC, gearyGal?.randomisation?.variance),
      one('Geary’s C: z, randomisation', recomputed.geary_crime_gal.z, gearyGal?.randomisation?.z),
      one('Geary’s C: p, randomisation', recomputed.geary_crime_gal.p_greater, gearyGal?.randomisation?.pGreater),
      one('Geary’s C, rook', recomputed.geary_crime_rook.C, gearyRook?.ratio, 0.5154408058652),
      one('Geary’s C, rook: variance, normal', recomputed.geary_crime_rook.VC_norm, gearyRook?.normal?.variance),
      one('Geary’s C, rook: z, normal', recomputed.geary_crime_rook.z, gearyRook?.normal?.z, 4.537693820161),
      one('Geary’s C, rook: p, normal', 2.843637593697e-6, gearyRook?.normal?.pGreater, 2.843637593697e-6),
      ...localMoranChecks('crime', recomputed.local_moran_crime_gal, crime, gal, simulatedLocalP(crime, gal)),
      ...localMoranChecks(
        'crime, order of 1988',
        recomputed.oldcol_local_moran,
        oldCrime,
        oldWeights,
        simulatedLocalP(oldCrime, oldWeights),
      ),
      ...each('local Moran, crime: Benjamini–Hochberg', recomputed.local_moran_bh_fdr_p, benjaminiHochberg(local)),
      ...each('Gi*', recomputed.gi_crime_gal_binary.Gi_star_z, localGStar(crime, withSelf(binary))),
      ...each('Gi', recomputed.gi_crime_gal_binary.Gi_z, localG(crime, binary)),
      one('Lee’s L, house value and crime', recomputed.lee_L_queen.HOVAL_CRIME, lee(value, crime), -0.23625603),
      one('Lee’s L, house value', recomputed.lee_L_queen.HOVAL_HOVAL, lee(value, value), 0.30136527),
      one('Lee’s L, crime', recomputed.lee_L_queen.CRIME_CRIME, lee(crime, crime), 0.53512008),
      one(
        'bivariate Moran, crime and house value nearby',
        recomputed.bivariate_moran_crime_lagHOVAL.geoda_sample_sd,
        bivariateMoran(crime, value, gal),
      ),
      ...each('local bivariate Moran', recomputed.local_bimoran_CRIME_lagINC_queen, bivariate),
      ...each('local bivariate Moran, as spdep prints it', published.spdep_moran_bv_localmoran_bv.first5, bivariate),
      one(
        'Moran’s I of the residuals of a regression',
        recomputed.residual_moran_ols_crime_inc_hoval.I,
        moran(residuals, gal)?.index,
      ),
    ];
  },
};
