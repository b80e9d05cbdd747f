import { kishDesignEffect } from '../../../server/statistics/kish.ts';
import { linearisedVariance } from '../../../server/statistics/linearised-variance.ts';
import { newcombeDifference } from '../../../server/statistics/newcombe.ts';
import { rakedWeights } from '../../../server/statistics/raking.ts';
import { surveyChange, surveyDifferenceInDifferences } from '../../../server/statistics/survey-change.ts';
import { influences, surveyProportion } from '../../../server/statistics/survey-proportion.ts';
import type { Check, PublishedCase } from '../check.ts';

type Row = Record<string, string>;
type Figures = Record<string, number>;
interface Did {
  estimate: number;
  se_wald_n_eff: number;
  z: number;
  p_two_sided: number;
  ci_wald: [number, number];
  ci_mover: [number, number];
  svyglm_linear_interaction: { estimate: number; se_linearised: number };
}
interface Item {
  cells: Record<string, Figures>;
  change_zone_wave2_minus_wave1: Figures;
  change_comparison_wave2_minus_wave1: Figures;
  wave2_zone_minus_comparison: Figures;
  did: Did;
}
interface Expected {
  recomputed: { raking: Record<string, Figures>; raked_weights: Figures; items: Record<string, Item> };
  tolerance: { raked_weight_relative: number; estimate: number; interval: number; se_linearised: number };
}

const cells = ['wave1_zone', 'wave1_comparison', 'wave2_zone', 'wave2_comparison'];

export const publishedCase: PublishedCase = {
  folder: 'survey_small',
  page: 'survey-weights.md',
  checks: ({ json, csv }) => {
    const { recomputed, tolerance } = json() as Expected;
    const margins = csv('margins.csv');
    const checks: Check[] = [];
    const add = (what: string, expected: number | undefined, ours: number | null, allowed: number, relative = false) =>
      checks.push({ what, expected: expected ?? NaN, ours: ours ?? NaN, tolerance: allowed, relative });

    const rowsOf = new Map(
      cells.map((cell) => [cell, csv().filter((row) => `wave${row['wave']}_${row['area']}` === cell)]),
    );
    const weightOf: Figures = {};
    for (const [cell, rows] of rowsOf) {
      const expected = recomputed.raking[cell] ?? {};
      const base = rows.map((row) => Number(row['adults_in_household']));
      const raked = rakedWeights(base, marginsOf(margins, rows), { tolerance: 1e-13 });
      const kish = kishDesignEffect(raked.weights);
      const sum = raked.weights.reduce((all, weight) => all + weight, 0);
      rows.forEach((row, i) => (weightOf[row['respondent_id'] ?? ''] = raked.weights[i] ?? NaN));
      add('rounds of raking', expected['iterations_to_1e_13'], raked.iterations, tolerance.estimate);
      add('largest margin error', expected['max_relative_margin_error'], raked.largestMarginError, tolerance.estimate);
      add('sum of weights', expected['sum_weights'], sum, tolerance.raked_weight_relative, true);
      add(
        'design effect before raking',
        expected['design_kish_deff'],
        kishDesignEffect(base).designEffect,
        tolerance.estimate,
      );
      add('design effect', expected['kish_deff'], kish.designEffect, tolerance.estimate);
      add('effective number of respondents', expected['n_eff'], kish.effectiveN, tolerance.estimate);
    }
    for (const [respondent, weight] of Object.entries(recomputed.raked_weights)) {
      add('raked weight', weight, weightOf[respondent] ?? null, tolerance.raked_weight_relative, true);
    }

    for (const [item, expected] of Object.entries(recomputed.items)) {
      const asked = (cell: string) => {
        const rows = rowsOf.get(cell) ?? [];
        const weights = rows.map((row) => weightOf[row['respondent_id'] ?? ''] ?? NaN);
        return { answers: rows.map((row) => (row[item] === '' ? null : row[item] === '1')), weights };
      };
      const shareOf = (cell: string) => surveyProportion(asked(cell).answers, asked(cell).weights);
      for (const cell of cells) {
        const figures = expected.cells[cell] ?? {};
        const share = shareOf(cell);
        add('answers', figures['n_answered'], share.answered, tolerance.estimate);
        add('answers of yes', figures['n_yes'], share.yes, tolerance.estimate);
        add('unweighted share', figures['p_unweighted'], share.unweighted, tolerance.estimate);
        add('weighted share', figures['p'], share.value, tolerance.estimate);
        add('design effect of an item', figures['kish_deff'], share.designEffect, tolerance.estimate);
        add('effective number of answers', figures['n_eff'], share.effectiveN, tolerance.estimate);
        add('Wilson limit', figures['lo'], share.lower, tolerance.interval);
        add('Wilson limit', figures['hi'], share.upper, tolerance.interval);
        const { answers, weights } = answered(asked(cell));
        const variance = linearisedVariance(influences(answers, weights));
        const error = figures['se_linearised_weights_fixed'];
        add('linearised standard error', error, Math.sqrt(variance), tolerance.se_linearised);
      }
      const groups = {
        zoneBefore: shareOf('wave1_zone'),
        zoneAfter: shareOf('wave2_zone'),
        comparisonBefore: shareOf('wave1_comparison'),
        comparisonAfter: shareOf('wave2_comparison'),
      };
      const differences = [
        [expected.change_zone_wave2_minus_wave1, surveyChange(groups.zoneBefore, groups.zoneAfter)],
        [expected.change_comparison_wave2_minus_wave1, surveyChange(groups.comparisonBefore, groups.comparisonAfter)],
        [expected.wave2_zone_minus_comparison, newcombeDifference(groups.zoneAfter, groups.comparisonAfter)],
      ] as const;
      for (const [figures, ours] of differences) {
        add('difference of two shares', figures['diff'], ours.value, tolerance.estimate);
        add('Newcombe limit', figures['lo'], ours.lower, tolerance.interval);
        add('Newcombe limit', figures['hi'], ours.upper, tolerance.interval);
      }
      const did = surveyDifferenceInDifferences(groups);
      const { did: figures } = expected;
      add('difference in differences', figures.estimate, did.value, tolerance.estimate);
      add('its standard error', figures.se_wald_n_eff, did.standardError, tolerance.estimate);
      add('its z', figures.z, did.z, tolerance.estimate);
      add('its p', figures.p_two_sided, did.p, tolerance.estimate);
      add('its Wald limit', figures.ci_wald[0], did.wald.lower, tolerance.interval);
      add('its Wald limit', figures.ci_wald[1], did.wald.upper, tolerance.interval);
      add('its MOVER limit', figures.ci_mover[0], did.lower, tolerance.interval);
      add('its MOVER limit', figures.ci_mover[1], did.upper, tolerance.interval);
      // All four groups at once, as one sample of everyone who answered.
      const all = cells.flatMap((cell) => {
        const { answers, weights } = answered(asked(cell));
        const sign = cell === 'wave2_zone' || cell === 'wave1_comparison' ? 1 : -1;
        return influences(answers, weights).map((moved) => sign * moved);
      });
      const regression = figures.svyglm_linear_interaction;
      add('interaction of a weighted linear regression', regression.estimate, did.value, tolerance.estimate);
      add(
        'its linearised standard error',
        regression.se_linearised,
        Math.sqrt(linearisedVariance(all)),
        tolerance.se_linearised,
      );
    }
    return checks;
  },
};

function marginsOf(margins: Row[], rows: Row[]) {
  return ['sex', 'age_band'].map((name) => {
    const own = margins.filter((row) => row['area'] === rows[0]?.['area'] && row['margin'] === name);
    return {
      name,
      groups: rows.map((row) => row[name] ?? ''),
      population: Object.fromEntries(own.map((row) => [row['category'] ?? '', Number(row['population'])])),
    };
  });
}

function answered({ answers, weights }: { answers: (boolean | null)[]; weights: number[] }) {
  const held = [...answers.keys()].filter((i) => answers[i] !== null);
  return { answers: held.map((i) => answers[i] ?? null), weights: held.map((i) => weights[i] ?? NaN) };
}
