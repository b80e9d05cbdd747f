import type { RunRecord } from '../features/runs/contract.ts';
import type { RunInputs } from './inputs.ts';
import type { Panel } from './panel.ts';

/** What was done, in plain words, each with the page that gives its formula. */
export function method(inputs: RunInputs, panel: Panel): RunRecord['method'] {
  const { plan } = inputs;
  const trend = plan.primaryModel === 'ratio-with-trend' ? ', and a steady drift between the two is allowed for' : '';
  const baseline = panel.pickedLeftOut
    ? ' The months on whose figures the place was picked are left out of the “before”.'
    : panel.picked.length > 0
      ? ' Too few months would be left without those on which the place was picked, so they are part of the “before”.'
      : '';
  const inside =
    inputs.zone.counted === 'inside-line'
      ? ' No whole small area lies in the zone: its incidents are those counted inside the drawn line, and the small areas that the line cuts belong to no ring and no comparison area.'
      : '';
  return [
    {
      heading: 'Change against comparison areas',
      text: `The zone’s incidents each month are set against those of ${panel.areas.length} comparison areas together: seasons, trends and shocks that both share cancel out${trend}. The interval allows for months that scatter more than chance, and for months that are like their neighbours.${baseline}${inside}`,
      page: 'ratio-model.md',
    },
    {
      heading: 'Could it be chance?',
      text: 'Each comparison area in turn is treated as if it had been the zone. p is the share of all areas, the zone among them, whose change is at least as large. It needs no formula for scatter, which is why it is the figure that decides.',
      page: 'placebo-inference.md',
    },
    {
      heading: 'Incidents avoided',
      text: 'Those expected without the zone, less those counted, after the start. The limits come from 4,000 draws of what could have been expected.',
      page: 'incidents-avoided.md',
    },
    {
      heading: 'Other ways to look',
      text: 'A mix of comparison areas that moved as the zone did before the start; that mix and the before-and-after difference together; a model with an effect for every area and month; and the zone’s own series. The first three must agree in sign for strong evidence, where they can be had.',
      page: 'synthetic-control.md',
    },
    {
      heading: 'Return from a spike',
      text: 'A place that was picked at its worst falls afterwards whatever is done. How far areas with such figures fell without a zone is worked out from all comparison areas.',
      page: 'regression-to-the-mean.md',
    },
    {
      heading: 'Next door',
      text: 'The same comparison is made for rings round the zone, which are never used as comparison areas.',
      page: 'weighted-displacement.md',
    },
    {
      heading: 'Resilience',
      text: 'Each measure is put on the scale of its spread over all areas in the baseline year, which is then frozen. The zone’s change is set against that of the comparison areas, and q allows for the number of measures.',
      page: 'composite-index.md',
    },
    {
      heading: 'What residents say',
      text: 'Answers are weighted to the people who live there. Changes are set against comparison areas where those were asked too, and q allows for the number of questions.',
      page: 'survey-change.md',
    },
    {
      heading: 'What may be claimed',
      text: 'One rule makes the finding from these figures, and it is the same for the title, the sentence, the API and the report. It was fixed before any zone was looked at.',
      page: 'verdict.md',
    },
  ];
}
