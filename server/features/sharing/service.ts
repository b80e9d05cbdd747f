import type { SpatialPool } from '../../analysis/spatial/pool.ts';
import { Refusal } from '../../refusal.ts';
import type { DemandPanel } from '../demand/panel.ts';
import type { DemandService } from '../demand/service.ts';
import type { SurroundingsService } from '../hotspots/surroundings.ts';
import { type Comparable, comparableAreas } from './comparable.ts';
import type { SharingQuery } from './contract.ts';
import { compareWith, type LeftMember, membersOf, type Smoothed } from './members.ts';
import { type JudgedPair, judgePairs } from './pairs.ts';
import { type Hot, type HotArea, hotAreas, type MemberShare, peopleIn, shareIn } from './shared-areas.ts';

export interface SharedDemand {
  query: SharingQuery;
  asked: DemandPanel['asked'];
  by: 'agency' | 'dataset';
  comparable: Comparable;
  members: (Smoothed & MemberShare & { hotAreas: number; isShared: boolean })[];
  left: LeftMember[];
  pairs: JudgedPair[];
  /** Hot for anyone. */
  areas: HotArea[];
  shared: { areas: number; peopleShare: number | null };
  inputHash: string;
}

const leastSettled = 999;

/** Do agencies carry the same load in the same places? */
export function sharingService(
  demand: Pick<DemandService, 'panel'>,
  { nextTo, centres }: Pick<SurroundingsService, 'nextTo' | 'centres'>,
  pool: Pick<SpatialPool, 'run'>,
) {
  return {
    /** Throws Refusal where nothing can be compared: fewer than two with a pattern, or fewer than ten areas. */
    async sharedDemand(query: SharingQuery): Promise<SharedDemand> {
      const { kind, at, from, to, least, permutations, q, seed } = query;
      const panel = await demand.panel({ kind, at, from, to });
      const asked = membersOf(panel, query);
      if (panel.asked.monthsReceived === 0) {
        throw new Refusal('not-possible', 'Nothing came for this period, so nothing can be compared: choose another.');
      }
      if (panel.months.length === 1) {
        throw new Refusal('not-possible', 'One month is too little to say where demand lies: choose a longer period.');
      }
      const { lists } = await nextTo(panel, at, { weights: 'contiguity' });
      const comparable = comparableAreas(panel, lists);
      const { kept, left } = compareWith(asked, panel, comparable.used);
      if (kept.length < 2) throw tooFew(kept, left);

      const tests = (kept.length * (kept.length - 1)) / 2;
      const { answer, inputHash } = await pool.run('sharedLoad', {
        values: kept.map(({ rates }) => rates),
        neighbours: comparable.neighbours,
        permutations,
        seed,
        level: q,
        around: aroundOf(comparable, await centres(panel, at)),
        // So many that a pair which no dealing came near is beyond chance among all pairs.
        settleAfter: Math.min(permutations, Math.max(leastSettled, Math.ceil((2 * tests) / q))),
      });
      const hot = kept.map((member, which) => hotInPanel(panel, comparable, member, answer.hot[which]));
      const pairs = judgePairs(answer.pairs, hot, q);
      const areas = hotAreas(panel, kept, hot);
      const shared = new Set(areas.flatMap(({ code, hotFor }) => (hotFor.length >= least ? [code] : [])));
      return {
        query,
        comparable,
        left,
        pairs,
        areas,
        inputHash,
        asked: panel.asked,
        by: query.datasets === undefined ? 'agency' : 'dataset',
        members: kept.map((member, which) => ({
          ...member,
          ...shareIn(shared, panel, member),
          hotAreas: hot[which]?.filter((is) => is === true).length ?? 0,
          isShared: pairs.some(({ first, second, isTogether }) => isTogether && (first === which || second === which)),
        })),
        shared: { areas: shared.size, peopleShare: peopleIn(shared, panel) },
      };
    },
  };
}
export type SharingService = ReturnType<typeof sharingService>;

function aroundOf({ used }: Comparable, places: Awaited<ReturnType<SurroundingsService['centres']>>) {
  return {
    xs: Float64Array.from(used, (area) => places[area]?.x ?? 0),
    ys: Float64Array.from(used, (area) => places[area]?.y ?? 0),
  };
}

/** An area whose own count is withheld is not said to be hot or not, as on the map of hot spots. */
function hotInPanel(
  panel: DemandPanel,
  { used }: Comparable,
  member: Smoothed,
  hot: readonly (boolean | null)[] = [],
): Hot {
  const inPanel: (boolean | null)[] = panel.areas.map(() => null);
  used.forEach((area, at) => {
    const count = member.counts[area] ?? 0;
    const isWithheld = count > 0 && count <= member.withheldUpTo;
    inPanel[area] = isWithheld ? null : (hot[at] ?? null);
  });
  return inPanel;
}

function tooFew(kept: readonly Smoothed[], left: readonly LeftMember[]): Refusal {
  const whys = left.map(({ name, why }) => `${name}: ${why}`).join(' ');
  const has = kept.length === 1 ? `Only ${kept[0]?.name ?? ''} has` : 'Nobody has';
  return new Refusal('not-possible', `${has} demand that can be compared; two are needed. ${whys}`);
}
