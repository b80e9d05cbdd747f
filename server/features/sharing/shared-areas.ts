import { publishCount, publishEstimate, type PublishedRate } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import { wilsonInterval } from '../../statistics/wilson.ts';
import type { DemandPanel } from '../demand/panel.ts';
import type { Member } from './members.ts';

/** Whether demand lies high together there; null for an area about which nothing may or can be said. */
export type Hot = readonly (boolean | null)[];

export interface HotArea {
  code: string;
  name: string;
  people: number | null;
  hotFor: string[];
}

/** Areas that are hot for anyone, those for most first. `hot` is in the order of the panel’s areas, one list a member. */
export function hotAreas(panel: DemandPanel, members: readonly Member[], hot: readonly Hot[]): HotArea[] {
  return panel.areas
    .map(({ code, name, people }, area) => ({
      code,
      name,
      people,
      hotFor: members.flatMap((member, at) => (hot[at]?.[area] === true ? [member.code] : [])),
    }))
    .filter(({ hotFor }) => hotFor.length > 0)
    .sort((one, other) => other.hotFor.length - one.hotFor.length);
}

export interface MemberShare {
  count: Published<Figure>;
  /** Percent of its demand that lies in the shared areas. */
  share: PublishedRate;
}

/**
 * How much of a member’s demand lies in some of the areas (Wilson’s interval of a share), published: withheld where the
 * count in those areas, or outside them, is too small.
 */
export function shareIn(areas: ReadonlySet<string>, panel: DemandPanel, member: Member): MemberShare {
  let inside = 0;
  let total = 0;
  panel.areas.forEach(({ code }, area) => {
    const count = member.counts[area] ?? 0;
    total += count;
    if (areas.has(code)) inside += count;
  });
  const publish = (count: number): Published<Figure> => publishCount(count, member.withheldUpTo);
  const from = [publish(total), publish(inside), publish(total - inside)];
  // A sum of fractions may come out a hair above its whole.
  const share = total > 0 ? Math.min(1, inside / total) : 0;
  const interval = total > 0 ? wilsonInterval(share, total) : null;
  const percent =
    interval === null ? null : { value: 100 * share, lower: 100 * interval.lower, upper: 100 * interval.upper };
  return { count: publish(total), share: publishEstimate(percent, from) };
}

/** Percent of all people who live in some of the areas; null where the people of any area are not known. */
export function peopleIn(areas: ReadonlySet<string>, panel: DemandPanel): number | null {
  let inside = 0;
  let all = 0;
  for (const { code, people, has_bricks } of panel.areas) {
    if (!has_bricks) continue;
    if (people === null) return null;
    all += people;
    if (areas.has(code)) inside += people;
  }
  return all > 0 ? (100 * inside) / all : null;
}
