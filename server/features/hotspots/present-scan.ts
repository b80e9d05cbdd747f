import { rounded } from '../../disclosure/publish.ts';
import { roundCount } from '../demand/present-words.ts';
import { kindNames } from '../words/kinds.ts';
import type { ScanAnswer } from './contract.ts';
import { about, listed, say } from './present-words.ts';
import type { Cluster, Scanned } from './scan.ts';

const level = 0.05;

const nameOf = ({ areas }: Cluster): string => {
  const more = areas.length - 1;
  return `${areas[0]?.name ?? ''}${more === 0 ? '' : ` and ${say(more)} more around it`}`;
};
const place = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

export function presentScan({ query, asked, areas, leftOut, clusters, simulations, inputHash }: Scanned): ScanAnswer {
  const [, many] = kindNames[asked.kind];
  const beyond = clusters.filter(({ p }) => p <= level);
  const first = beyond[0];
  const ratio =
    first !== undefined && typeof first.ratio === 'number' ? `, ${say(first.ratio)} times what its people explain` : '';
  return {
    ...about(asked, `circles of ${many}`, [
      first === undefined
        ? `No circle of the ${say(areas)} ${many} has more than chance would bring somewhere on the map.`
        : `${beyond.length === 1 ? 'One circle has' : `${say(beyond.length)} circles have`} more than their people explain; the clearest is ${nameOf(first)}${ratio}.`,
      leftOut === 0 ? null : `${say(leftOut)} without a figure or without people are left out.`,
    ]),
    settings: {
      share: query.share,
      simulations,
      seed: query.seed,
      inputHash,
      method: 'Kulldorff’s spatial scan: Poisson, circles about each area’s population-weighted centre',
    },
    clusters: clusters.map((cluster) => ({
      name: nameOf(cluster),
      areas: cluster.areas,
      count: roundCount(cluster.count),
      expected: rounded(cluster.expected, 1),
      ratio: rounded(cluster.ratio, 2),
      people: cluster.people,
      p: cluster.p,
      isBeyondChance: cluster.p <= level,
      longitude: place(cluster.longitude),
      latitude: place(cluster.latitude),
      radiusMetres: Math.round(cluster.radiusMetres),
    })),
    caution: listed([
      'Interesting, not proven: a circle takes in quiet areas on its way',
      'repeat calls to one address make chance look smaller than it is',
      'broad patches of high demand are circles too',
    ]).concat('.'),
  };
}
