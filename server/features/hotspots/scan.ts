import { publishCount, publishDerived, strictest } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import { Refusal } from '../../refusal.ts';
import { whatCame } from '../demand/figures.ts';
import type { Asked } from '../demand/question.ts';
import type { ScanQuery } from './contract.ts';
import { countAreas } from './counted.ts';
import type { HotspotRoom } from './room.ts';

export interface Cluster {
  areas: { code: string; name: string }[];
  count: Published<Figure>;
  expected: Published<Figure>;
  ratio: Published<Figure>;
  people: number;
  p: number;
  longitude: number;
  latitude: number;
  radiusMetres: number;
}
export interface Scanned {
  query: ScanQuery;
  asked: Asked;
  areas: number;
  leftOut: number;
  clusters: Cluster[];
  simulations: number;
  inputHash: string;
}

export const scanLevel = 0.05;
const mostClusters = 20;
/** Of so many areas 9,999 dealings take a minute, and 999 tell a circle from chance as well. */
const manyAreas = 1_000;

/** In which circles there are more cases than their people explain. Throws Refusal where that cannot be asked. */
export async function scan(room: HotspotRoom, query: ScanQuery): Promise<Scanned> {
  const { kind, at, from, to, category, agency, dataset, share, seed } = query;
  const panel = await room.demand.panel({ kind, at, from, to, category, agency, dataset });
  const counted = countAreas(panel, true);
  const centres = await room.nearby.centres(panel, at);
  const used = counted.flatMap((area, index) => {
    const centre = centres[index] ?? null;
    return area.left === null && centre !== null ? [{ ...area, centre }] : [];
  });
  if (used.every(({ counted: cases }) => cases === 0)) {
    throw new Refusal('not-possible', 'Nothing was counted anywhere in this period, so there is nothing to look for.');
  }
  const simulations = query.simulations ?? (used.length > manyAreas ? 999 : 9_999);
  const { answer, inputHash } = await room.pool.run('circleScan', {
    xs: Float64Array.from(used, ({ centre }) => centre.x),
    ys: Float64Array.from(used, ({ centre }) => centre.y),
    // Areas that take shares of small areas have fractions of cases, and only whole ones can be dealt.
    cases: Float64Array.from(used, ({ counted: cases }) => Math.round(cases)),
    people: Float64Array.from(used, ({ people }) => people ?? 0),
    share,
    simulations,
    seed,
    mostClusters,
  });
  const upTo = strictest(whatCame(panel.asked.feeds));
  const clusters = answer.flatMap(({ areas, cases, expected, ratio, population, p }): Cluster[] => {
    const members = areas.flatMap((area) => used[area] ?? []);
    const middle = members[0];
    if (middle === undefined) return [];
    const count = publishCount(cases, upTo);
    return [
      {
        count,
        p,
        people: population,
        areas: members.map(({ code, name }) => ({ code, name })),
        expected: publishDerived(expected, [count]),
        ratio: publishDerived(ratio, [count]),
        longitude: middle.centre.longitude,
        latitude: middle.centre.latitude,
        radiusMetres: Math.max(
          ...members.map(({ centre }) => Math.hypot(centre.x - middle.centre.x, centre.y - middle.centre.y)),
        ),
      },
    ];
  });
  // Of circles that chance would bring as well, the highest is enough to say so.
  const told = clusters.filter(({ p }, place) => place === 0 || p <= scanLevel);
  return {
    query,
    inputHash,
    simulations,
    asked: panel.asked,
    areas: used.length,
    leftOut: counted.length - used.length,
    clusters: told,
  };
}
