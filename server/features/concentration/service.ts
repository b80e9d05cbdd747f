import { strictest } from '../../disclosure/publish.ts';
import { Refusal } from '../../refusal.ts';
import type { DemandPanel } from '../demand/panel.ts';
import type { Asked } from '../demand/question.ts';
import type { Period } from '../demand/scope.ts';
import type { DemandService } from '../demand/service.ts';
import type { DatasetRow } from '../demand/store.ts';
import { countsOver } from '../measures/totals.ts';
import { kindNames } from '../words/kinds.ts';
import { addMonths, sayMonths } from '../words/months.ts';
import type { ConcentrationQuery } from './contract.ts';
import { type Shares, sharesOf } from './shares.ts';
import { feedsOverYears, yearsOf } from './years.ts';

export interface Concentrated {
  asked: Asked;
  areas: number;
  /** Null where the number of people of any area is not known, so that nothing can be said of chance. */
  people: number[] | null;
  items: (Shares & { agency: string | null; name: string })[];
  overTime: (Shares & { period: Period; monthsReceived: number })[];
  /** Datasets that came in some years only. */
  leftOutOverTime: string[];
}

const fewestAreas = 3;

/** In how few areas most of the demand lies, and in how few it would by chance alone. */
export function concentrationService(demand: DemandService) {
  return {
    /** @throws Refusal where nothing came or was recorded, and for fewer than three areas */
    async of(query: ConcentrationQuery): Promise<Concentrated> {
      const panel = await demand.panel(query);
      const { asked, catalogue } = panel;
      const at = panel.areas.flatMap((area, index) => (area.has_bricks ? [index] : []));
      refuseTooFew(panel, at.length);
      const people = at.map((index) => panel.areas[index]?.people ?? null);
      const known = people.every((one) => one !== null) ? people : null;
      const shares = (datasets: readonly DatasetRow[], period: Period): Shares => {
        const came = datasets.filter(({ id }) => hasCome(panel, id, period));
        const counts = came.length === 0 ? null : countsOver(panel, new Set(came.map(({ id }) => id)), period);
        const upTo = strictest(came.map(({ withheld_up_to }) => ({ withheldUpTo: withheld_up_to })));
        return sharesOf(counts === null ? null : Float64Array.from(at, (index) => counts[index] ?? 0), known, upTo);
      };
      const all = shares(asked.scope.datasets, asked.period);
      if (all.count === 0)
        throw new Refusal(
          'not-possible',
          `None were recorded in ${sayPeriod(asked)}, so there is nothing that could be concentrated.`,
        );
      const agencies = catalogue.agencies.filter(({ id }) => asked.scope.datasets.some((one) => one.agency_id === id));
      const only = agencies.length === 1 ? (agencies[0] ?? null) : null;
      const years = yearsOf(asked.period);
      const { used, leftOut, monthsReceived } = feedsOverYears(catalogue, asked.scope, years);
      return {
        asked,
        areas: at.length,
        people: known,
        items: [
          only === null
            ? { agency: null, name: 'All agencies together', ...all }
            : { agency: only.code, name: only.name, ...all },
          ...(only === null ? agencies : []).map(({ id, code, name }) => ({
            agency: code,
            name,
            ...shares(
              asked.scope.datasets.filter((one) => one.agency_id === id),
              asked.period,
            ),
          })),
        ],
        overTime: years.map((period, year) => ({
          ...shares(used, period),
          period,
          monthsReceived: monthsReceived[year] ?? 0,
        })),
        leftOutOverTime: leftOut.map(({ name }) => name),
      };
    },
  };
}
export type ConcentrationService = ReturnType<typeof concentrationService>;

const sayPeriod = ({ period }: Asked): string => sayMonths(period.from, addMonths(period.to, -1));

const hasCome = ({ counts, months }: DemandPanel, dataset: number, period: Period): boolean =>
  months.some((month, at) => month >= period.from && month < period.to && (counts.get(dataset)?.[at] ?? null) !== null);

function refuseTooFew({ asked }: DemandPanel, areas: number): void {
  if (asked.monthsReceived === 0)
    throw new Refusal(
      'not-possible',
      `Nothing came for ${sayPeriod(asked)}, so there are no figures: they are not zero.`,
    );
  if (areas < fewestAreas)
    throw new Refusal(
      'not-possible',
      `Concentration needs at least three areas; there ${areas === 1 ? 'is 1' : `are ${String(areas)}`} ${kindNames[asked.kind][areas === 1 ? 0 : 1]}.`,
    );
}
