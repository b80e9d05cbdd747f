import type { Plan } from '../../server/features/evaluations/contract.ts';
import type { RunSummary } from '../../server/features/evaluations/contract.ts';
import { addMonths, lastBefore } from '../months.ts';
import { countWords, dateName, listWords, monthName, periodWords, plural } from '../words.ts';
import { poundsWords } from './numbers.ts';

/** A plan told to someone who was not in the room. */

/** The first eight digits of a hash, in fours: enough to compare two by eye. */
export const shortHash = (hash: string): string => `${hash.slice(0, 4)} ${hash.slice(4, 8)}`;

export interface PlanLine {
  name: string;
  words: string;
}

const models = {
  ratio: 'ratio of counts in the zone to counts in comparison areas',
  'ratio-with-trend': 'the same ratio, with a trend of its own for the zone',
} as const;

const comparisonWords = ({ comparison }: Plan): string => {
  const what = {
    'brick-groups': 'neighbouring small areas joined to about the size of the zone',
    standing: `standing areas (${comparison.kind ?? 'of one kind'})`,
    named: plural(comparison.codes.length, 'named area'),
  }[comparison.areas];
  const size = `${comparison.sizeFrom}–${comparison.sizeTo} times its size`;
  return `${String(comparison.keepMin)} to ${String(comparison.keepMax)}: ${what}; at least ${countWords(comparison.apartMetres)} m from the zone, ${size}, deprivation decile at most ${String(comparison.decilesApart)} apart, none with more than ${String(Math.round(comparison.largestShare * 100))}% of the incidents.`;
};

/** `nameOf` gives the name of a category, indicator or question by its code. */
export const planLines = (plan: Plan, nameOf: (code: string) => string = (code) => code): PlanLine[] => {
  const first = addMonths(plan.start, plan.lagMonths);
  const lines: (PlanLine | null)[] = [
    {
      name: 'Core problem',
      words:
        listWords(plan.outcome.categories.map(nameOf)) +
        (plan.outcome.datasets.length === 0
          ? ', from all datasets that have it'
          : `, from ${listWords(plan.outcome.datasets)}`),
    },
    {
      name: 'Work starts',
      words:
        monthName(plan.start) +
        (plan.lagMonths > 0
          ? `; its first ${plural(plan.lagMonths, 'month')} ${plan.lagMonths === 1 ? 'counts' : 'count'} as neither before nor after`
          : ''),
    },
    {
      name: 'Before',
      words: `${periodWords(addMonths(plan.start, -plan.preMonths), lastBefore(plan.start))} (${plural(plan.preMonths, 'month')})`,
    },
    {
      name: 'After',
      words: `${periodWords(first, addMonths(first, plan.postMonths - 1))} (${plural(plan.postMonths, 'month')})`,
    },
    {
      name: 'Looks',
      words: `${listWords(plan.looks.map(String))} months after the start; between them only the months are shown, no result`,
    },
    { name: 'Comparison areas', words: comparisonWords(plan) },
    {
      name: 'Primary model',
      words: `${models[plan.primaryModel]}; ${plan.side === 'fall' ? 'only a fall is looked for' : 'a fall or a rise'}`,
    },
    {
      name: 'Why this place',
      words:
        plan.pickedOn === null
          ? 'not picked on recent figures'
          : `picked on the figures of ${periodWords(plan.pickedOn.from, lastBefore(plan.pickedOn.to))}`,
    },
    {
      name: 'Displacement',
      words:
        plan.ringsMetres.length === 0
          ? 'no rings'
          : `rings out to ${listWords(plan.ringsMetres.map((metres) => `${countWords(metres)} m`))}`,
    },
    plan.outcomePlacebo === null ? null : { name: 'Should not change', words: nameOf(plan.outcomePlacebo) },
    {
      name: 'Resilience',
      words:
        plan.indicators.length === 0
          ? 'no indicator'
          : listWords(
              plan.indicators.map(
                ({ code, weight }) => nameOf(code) + (weight === 1 ? '' : ` (weight ${String(weight)})`),
              ),
            ),
    },
    {
      name: 'Perceptions',
      words:
        plan.survey === null
          ? 'no survey'
          : `${nameOf(plan.survey.code)}: ${listWords(plan.survey.questions.map(nameOf))}`,
    },
    plan.costs === null
      ? null
      : {
          name: 'Cost',
          words: `${poundsWords(plan.costs.zoneCost)} for the zone${plan.costs.unitCost === null ? '' : `, ${poundsWords(plan.costs.unitCost)} for each incident`}, ${String(plan.costs.priceYear)} prices (${plan.costs.source})`,
        },
    plan.emmie === null ? null : { name: 'How it should work', words: plan.emmie.mechanism },
    plan.declaredLevel === null
      ? null
      : { name: 'Declared evidence level', words: `${String(plan.declaredLevel.level)}: ${plan.declaredLevel.reason}` },
    { name: 'Seed', words: String(plan.seed) },
  ];
  return lines.filter((line) => line !== null);
};

const states: Record<RunSummary['state'], string> = {
  waiting: 'Waiting for its turn',
  running: 'Running',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Stopped',
};

export const runState = (run: RunSummary): string => states[run.state];

/** '12 months after the start'. */
export const lookWords = (run: Pick<RunSummary, 'look'>): string =>
  run.look === null ? 'before the first look' : `${String(run.look)} months after the start`;

export const isUnderWay = (run: RunSummary): boolean => run.state === 'waiting' || run.state === 'running';

/** '3 February 2023, 10:15'. */
export const momentWords = (moment: string): string => {
  const time = new Date(moment).toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/London',
  });
  return `${dateName(moment)}, ${time}`;
};
