import { intervalPicture } from './present-picture-intervals.ts';
import {
  figureBlock,
  heading,
  lead,
  paragraph,
  type Section,
  small,
  table,
  tableBlock,
} from './present-report-document.ts';
import { chance, estimate, interval, maybe, percent, plain, whole } from './present-report-words.ts';
import type { PublishedRecord } from './protect.ts';

type Core = NonNullable<PublishedRecord['core']>;

const roleNames: Record<string, string> = {
  headline: 'Named in the plan.',
  agreement: 'Must agree for strong evidence.',
  check: 'A check.',
  'shown only': 'Shown only.',
  descriptive: 'Describes only.',
};

/** The same question asked in other ways, and how well the model that the plan named fits. */
export function otherEstimates({ models, synthetic, diagnostics }: Core): Section {
  const first = models[0];
  const alike = models.filter(({ value }) => Math.sign(value) === Math.sign(first?.value ?? 0)).length;
  const sentence = `${whole(alike)} of ${whole(models.length)} estimates agree in sign with the one that the plan named.`;
  return {
    id: 'estimates',
    title: 'Other estimates',
    blocks: [
      lead(sentence),
      figureBlock({
        title: 'Change against comparison areas by estimate, with 95% intervals',
        note: 'Filled: the estimate that the plan named. No line: an interval cannot be had.',
        draw: (frame) =>
          intervalPicture(
            {
              rows: models.map((model) => ({ ...model, isStrong: model.role === 'headline' })),
              alt: `Dots with intervals. ${models.map((model) => `${model.name}: ${estimate(model)}.`).join(' ')}`,
              say: percent,
              sides: ['fewer', 'more'],
            },
            frame,
          ),
        twin: table(
          'Change against comparison areas by estimate',
          ['Estimate', 'Change', '95% interval', 'p', 'What it is for'],
          models.map((model) => [
            ...[model.name, percent(model.value), interval(model), chance(model.p)],
            [roleNames[model.role] ?? model.role, model.note].filter((one) => one !== '').join(' '),
          ]),
          [4],
        ),
      }),
      heading('A zone made of other areas'),
      paragraph(synthetic.sentence),
      small(
        `Fit ${maybe(synthetic.fit, plain(2))}, usable up to 0.6. p ${chance(synthetic.pMeanGap)} by the mean gap, ${chance(synthetic.pRatio)} by the ratio of gaps.${synthetic.leaveOneOut === null ? '' : ` Leaving out one area at a time: ${interval(synthetic.leaveOneOut)}.`}`,
      ),
      ...(synthetic.weights.length === 0
        ? []
        : [
            tableBlock(
              'Areas in the mix and their weights',
              ['Area', 'Weight'],
              [...synthetic.weights]
                .sort((a, b) => b.weight - a.weight)
                .map(({ name, weight }) => [name, `${whole(100 * weight)}%`]),
            ),
          ]),
      ...(diagnostics.length === 0
        ? []
        : [
            heading('Does the model fit?'),
            tableBlock(
              'Diagnostics of the estimate that the plan named',
              ['Diagnostic', 'Value', 'What it says'],
              diagnostics.map(({ name, value, sentence: says }) => [name, maybe(value, plain(2)), says]),
              [2],
            ),
          ]),
    ],
  };
}
