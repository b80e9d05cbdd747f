import { randomFor } from '../../../server/statistics/random.ts';
import { type ScanArea, type ScanCluster, spatialScan } from '../../../server/statistics/spatial-scan.ts';
import type { Check, PublishedCase } from '../check.ts';
import { one, simulated } from '../spatial-checks.ts';

interface ExpectedCluster {
  llr: number;
  /** A list of one is written without its brackets. */
  ids: string[] | string;
  cases: number;
  expected: number;
  population?: number;
  rr_smr?: number;
  p_mc: number;
}
interface ExpectedScan extends ExpectedCluster {
  secondary: ExpectedCluster[];
}
interface Expected {
  recomputed: Record<'nc_sid74' | 'nc_sid74_79' | 'pennlc_stratified' | 'pennlc_crude', ExpectedScan>;
}

function clusterChecks(of: string, expected: ExpectedCluster, ours: ScanCluster | undefined, names: string[]): Check[] {
  const members = [expected.ids].flat().sort();
  const found = (ours?.areas ?? []).map((area) => names[area] ?? '').sort();
  const alike = members.length === found.length ? members.filter((name, at) => name === found[at]).length : 0;
  return [
    one(`${of}: areas found`, members.length, alike),
    one(`${of}: log-likelihood ratio`, expected.llr, ours?.logLikelihoodRatio),
    one(`${of}: cases`, expected.cases, ours?.cases),
    one(`${of}: cases expected`, expected.expected, ours?.expected),
    ...(expected.population === undefined ? [] : [one(`${of}: people`, expected.population, ours?.population)]),
    ...(expected.rr_smr === undefined ? [] : [one(`${of}: cases over expected`, expected.rr_smr, ours?.ratio)]),
    { ...one(`${of}: simulated p`, expected.p_mc, ours?.p), tolerance: simulated },
  ];
}

export const publishedCase: PublishedCase = {
  folder: 'scan_kulldorff',
  page: 'spatial-scan.md',
  checks: ({ json, csv }) => {
    const { recomputed } = json() as Expected;
    const scan = (of: string, names: string[], areas: ScanArea[], expected: ExpectedScan): Check[] => {
      const clusters = spatialScan(areas, { share: 0.5, simulations: 9_999 }, randomFor(1, of));
      return [
        ...clusterChecks(`${of}, first`, expected, clusters[0], names),
        ...expected.secondary.flatMap((one, at) => clusterChecks(`${of}, further`, one, clusters[at + 1], names)),
      ];
    };
    const carolina = csv('nc_sids.csv');
    const counties = carolina.map((row) => row.NAME ?? '');
    const deaths = (caseColumns: string[], birthColumns: string[]): ScanArea[] =>
      carolina.map((row) => ({
        x: Number(row.east),
        y: Number(row.north),
        cases: caseColumns.reduce((sum, name) => sum + Number(row[name]), 0),
        population: birthColumns.reduce((sum, name) => sum + Number(row[name]), 0),
      }));
    const lung = csv('pennlc.csv');
    const pennsylvania = lung.map((row) => row.county ?? '');
    const crude = lung.map((row): ScanArea => ({
      x: Number(row.x_km),
      y: Number(row.y_km),
      cases: Number(row.cases),
      population: Number(row.population),
    }));
    const stratified = crude.map((area, at) => ({ ...area, expected: Number(lung[at]?.expected) }));
    return [
      ...scan('North Carolina 1974–78', counties, deaths(['SID74'], ['BIR74']), recomputed.nc_sid74),
      ...scan(
        'North Carolina 1974–84',
        counties,
        deaths(['SID74', 'SID79'], ['BIR74', 'BIR79']),
        recomputed.nc_sid74_79,
      ),
      ...scan('Pennsylvania, by age', pennsylvania, stratified, recomputed.pennlc_stratified),
      ...scan('Pennsylvania, crude', pennsylvania, crude, recomputed.pennlc_crude),
    ];
  },
};
