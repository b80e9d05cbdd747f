import { localBivariateMoran, localBivariateMoranPermutation } from '../../../server/statistics/bivariate-moran.ts';
import { benjaminiHochberg } from '../../../server/statistics/false-discovery.ts';
import { localG, localGStar } from '../../../server/statistics/getis-ord.ts';
import { moran } from '../../../server/statistics/moran.ts';
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
  simulatedLocalP,
  streamOf,
} from '../spatial-checks.ts';

interface Expected {
  published: {
    rgeoda_tests: { local_moran_Crm_prs_pvalue_first: number; local_bimoran_pvalue_first: number };
  };
  recomputed: {
    moran: Record<string, ExpectedMoran>;
    local_moran_Crm_prs: ExpectedLocalMoran;
    local_moran_Crm_prp: ExpectedLocalMoran;
    bh_q_Crm_prp: number[];
    local_bimoran_Crm_prs_lagLitercy: number[];
    gi_star_Crm_prs: { Gi_star_z: number[]; Gi_z: number[] };
  };
}

const names: Record<string, string> = {
  Crm_prs: 'crimes against persons',
  Crm_prp: 'crimes against property',
  Donatns: 'donations',
  Litercy: 'literacy',
};

export const publishedCase: PublishedCase = {
  folder: 'lisa_guerry',
  page: 'local-clusters.md',
  checks: ({ json, csv }) => {
    const { published, recomputed } = json() as Expected;
    const rows = csv();
    const column = (name: string): number[] => rows.map((row) => Number(row[name]));
    const binary = binaryWeights(
      neighbourLists(
        rows.map((_, place) => String(place + 1)),
        csv('neighbours.csv'),
      ),
    );
    const weights = rowStandardised(binary);
    const [persons, property, literacy] = [column('Crm_prs'), column('Crm_prp'), column('Litercy')];
    const local = localBivariateMoran(persons, literacy, weights).map((area) => area?.index);
    const personsP = simulatedLocalP(persons, weights);
    const propertyP = simulatedLocalP(property, weights);
    const near = localBivariateMoranPermutation(persons, literacy, weights, { most: 9_999 }, streamOf(1));
    const printed = (what: string, p: number, ours: number | undefined) => ({
      ...one(what, p, ours, p),
      tolerance: 0.03,
    });
    return [
      ...Object.entries(recomputed.moran).flatMap(([name, expected]) =>
        moranChecks(names[name] ?? name, expected, moran(column(name), weights)),
      ),
      ...localMoranChecks('persons', recomputed.local_moran_Crm_prs, persons, weights, personsP),
      ...localMoranChecks('property', recomputed.local_moran_Crm_prp, property, weights, propertyP),
      printed(
        'simulated p as rgeoda prints it, local Moran',
        published.rgeoda_tests.local_moran_Crm_prs_pvalue_first,
        personsP[0]?.oneSided,
      ),
      printed(
        'simulated p as rgeoda prints it, bivariate',
        published.rgeoda_tests.local_bimoran_pvalue_first,
        near[0]?.oneSided,
      ),
      ...each(
        'Benjamini–Hochberg of the given p, property',
        recomputed.bh_q_Crm_prp,
        benjaminiHochberg(recomputed.local_moran_Crm_prp.p_sim_folded_99999),
      ),
      ...each('local bivariate Moran, persons and literacy nearby', recomputed.local_bimoran_Crm_prs_lagLitercy, local),
      ...each('Gi*, persons', recomputed.gi_star_Crm_prs.Gi_star_z, localGStar(persons, withSelf(binary))),
      ...each('Gi, persons', recomputed.gi_star_Crm_prs.Gi_z, localG(persons, binary)),
    ];
  },
};
