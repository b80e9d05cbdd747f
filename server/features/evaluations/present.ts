import { presentRun } from '../runs/present.ts';
import type { ComparisonAnswer, EvaluationAnswer, EvaluationSummary, Plan, PlanPreview } from './contract.ts';
import type { MapArea } from './on-map.ts';
import type { Preview } from './preview.ts';
import type { Evaluation, Listed } from './service.ts';
import type { SetAreaRow, SetRow } from './store.ts';

const round = (number: number, decimals: number): number => Math.round(number * 10 ** decimals) / 10 ** decimals;
const roundKnown = (number: number | null, decimals: number): number | null =>
  number === null ? null : round(number, decimals);

export function presentComparison(
  set: Omit<SetRow, 'id' | 'version'>,
  version: number,
  areas: readonly SetAreaRow[],
): ComparisonAnswer {
  return {
    version,
    kind: set.kind,
    areas: areas.map(({ code, name, people, decile, distance, share, longitude, latitude }) => ({
      code,
      name,
      people,
      decile: roundKnown(decile, 2),
      distance: round(distance, 4),
      share: round(share, 4),
      centre: [round(longitude, 6), round(latitude, 6)],
    })),
    excluded: set.excluded,
    relaxed: set.relaxed,
    balance: set.balance.map((row) => ({
      ...row,
      zone: round(row.zone, 4),
      comparison: round(row.comparison, 4),
      standardisedDifference: roundKnown(row.standardisedDifference, 4),
    })),
    tests: set.tests.map((test) => ({ ...test, statistic: round(test.statistic, 4), limit: round(test.limit, 4) })),
    sentence: set.sentence,
  };
}

export const presentPreview = ({ comparison, ...preview }: Preview): PlanPreview => ({
  ...preview,
  comparison: comparison === null ? null : presentComparison(comparison.set, 1, comparison.areas),
});

export function presentSummary({ versions, exploratory, latestRun }: Listed): EvaluationSummary {
  const [first, latest] = [versions[0], versions.at(-1)];
  if (first === undefined || latest === undefined) throw new Error('An evaluation has no plan.');
  const { title, start } = JSON.parse(latest.plan) as Plan;
  return {
    code: latest.code,
    title,
    start,
    exploratory,
    zone: { code: latest.zone, name: latest.zone_name },
    planVersion: latest.version,
    planHash: latest.hash,
    registeredAt: first.registered_at,
    registeredBy: latest.registered_by,
    latestRun: latestRun === null ? null : presentRun(latestRun),
  };
}

export const presentEvaluation = (evaluation: Evaluation): EvaluationAnswer => ({
  ...presentSummary(evaluation),
  plan: JSON.parse(evaluation.versions.at(-1)?.plan ?? '{}') as Plan,
  history: evaluation.versions.map(({ version, hash, registered_at, why }) => ({
    version,
    hash,
    registeredAt: registered_at,
    why,
  })),
  comparison: presentComparison(evaluation.set, evaluation.set.version, evaluation.areas),
  runs: evaluation.runs.map(presentRun),
});

export const presentMap = (areas: readonly MapArea[]): object => ({
  type: 'FeatureCollection',
  features: areas.map(({ role, code, name, shape }) => ({
    type: 'Feature',
    properties: { role, code, name },
    geometry: JSON.parse(shape) as unknown,
  })),
});
