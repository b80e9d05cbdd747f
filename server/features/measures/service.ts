import { Refusal } from '../../refusal.ts';
import type { DemandPanel } from '../demand/panel.ts';
import { expectSomeLeft } from '../demand/panel-withheld.ts';
import { type Asked, ask } from '../demand/question.ts';
import type { DemandService } from '../demand/service.ts';
import type { AreaRow } from '../demand/store.ts';
import type { ShockService } from '../shocks/service.ts';
import { kindNames } from '../words/kinds.ts';
import { sayMonths, addMonths } from '../words/months.ts';
import { change } from './change.ts';
import type { MeasuresQuery } from './contract.ts';
import { excess } from './excess.ts';
import type { Measured, MeasuredMap } from './measured.ts';
import { smoothed } from './smoothed.ts';
import { twoYears, windowsOf } from './two-years.ts';

/**
 * What a map shows beyond counts and rates, with how sure each area's figure is.
 * @param place what the installation serves, as the name of all small areas together
 */
export function measuresService(demand: DemandService, shocks: Pick<ShockService, 'onRecord'>, place: string) {
  /** A change looks at its two years, whatever of them lies in the period asked for. */
  const changed = async (query: MeasuresQuery): Promise<Made> => {
    const { earlier, later } = windowsOf(query);
    const panel = await demand.panel({ ...query, from: earlier.from, to: later.to });
    const years = twoYears(panel.catalogue, panel.asked.scope, query, await shocks.onRecord());
    return { areas: areasIn(panel), measured: change(panel, years), notCounted: panel.asked.leftOut };
  };
  const compared = async (query: MeasuresQuery): Promise<Made> => {
    const panel = await demand.panel(query);
    const measured = query.measure === 'excess' ? excess(panel) : smoothed(panel, place);
    return { areas: areasIn(panel), measured, notCounted: panel.asked.leftOut };
  };

  return {
    /** @throws Refusal where the measure cannot be made: nothing came, nothing was recorded, too few areas or people */
    async map(query: MeasuresQuery): Promise<MeasuredMap> {
      const catalogue = await demand.catalogue();
      const asked = ask(catalogue, query, null, { months: true, allNumbers: true });
      expectSomeLeft(asked);
      if (asked.monthsReceived === 0)
        throw new Refusal(
          'not-possible',
          `Nothing came for ${sayMonths(query.from, addMonths(query.to, -1))}, so there are no figures: they are not zero.`,
        );
      const { areas, measured, notCounted } = query.measure === 'change' ? await changed(query) : await compared(query);
      return { asked: { ...asked, leftOut: notCounted }, areas, measure: query.measure, placeName: place, ...measured };
    },
  };
}
export type MeasuresService = ReturnType<typeof measuresService>;

interface Made {
  areas: AreaRow[];
  measured: Measured;
  notCounted: Asked['leftOut'];
}

function areasIn({ areas, asked }: DemandPanel): AreaRow[] {
  if (areas.length > 0) return areas;
  throw new Refusal('not-possible', `There is no ${kindNames[asked.kind][0]} on this day: ask for another kind.`);
}
