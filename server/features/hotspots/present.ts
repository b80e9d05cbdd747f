import { rounded } from '../../disclosure/publish.ts';
import { roundCount, roundRate } from '../demand/present-words.ts';
import { kindNames } from '../words/kinds.ts';
import type { HotspotsAnswer, Spot } from './contract.ts';
import type { Found, HotArea } from './find-hot.ts';
import { about, listed, measureNames, say, statisticNames } from './present-words.ts';

export function presentHot(found: Found): HotspotsAnswer {
  const { query, asked, measure, areas, whole } = found;
  const many = (spot: Spot): number => areas.filter((area) => area.spot === spot).length;
  const column = <T>(of: (area: HotArea) => T): T[] => areas.map(of);
  return {
    ...about(asked, `hot and cold ${kindNames[asked.kind][1]}`, sentencesFor(found)),
    settings: {
      statistic: statisticNames[query.statistic],
      values: measureNames[measure],
      weights: `${found.weights}, all with the same weight`,
      permutations: query.permutations,
      seed: query.seed,
      q: query.q,
      inputHash: found.inputHash,
      correction: 'Benjamini and Hochberg’s false-discovery rate over all areas tested',
      neighboursMean: Math.round(10 * found.neighboursMean) / 10,
      islands: many('island'),
    },
    areas: {
      code: column(({ code }) => code),
      name: column(({ name }) => name),
      people: column(({ people }) => people),
      count: column(({ count }) => roundCount(count)),
      rate: column(({ rate }) => roundRate(rate.value)),
      value: column(({ value }) => rounded(value, 2)),
      z: column(({ z }) => to(z, 3)),
      p: column(({ p }) => to(p, 5)),
      q: column(({ q }) => to(q, 5)),
      spot: column(({ spot }) => spot),
    },
    whole: { moran: to(whole?.moran ?? null, 4), expected: to(whole?.expected ?? null, 4), p: whole?.p ?? null },
    hot: many('hot'),
    cold: many('cold'),
    caution: cautionFor(found),
  };
}

const to = (value: number | null, decimals: number): number | null =>
  value === null ? null : Math.round(value * 10 ** decimals) / 10 ** decimals;

function sentencesFor({ asked, measure, areas, whole }: Found): (string | null)[] {
  const [one, many] = kindNames[asked.kind];
  const of = (spot: Spot): HotArea[] => areas.filter((area) => area.spot === spot);
  const tested = areas.filter(({ q }) => q !== null).length;
  const [hot, cold, unlike] = [of('hot'), of('cold'), [...of('high among low'), ...of('low among high')]];
  const against = measure === 'relative' ? ', against their wider surroundings' : '';
  const left: [HotArea[], string][] = [
    [of('island'), 'touch or lie near no other, so nothing can be said of their surroundings'],
    [of('withheld'), 'have too few to show'],
    [of('not available'), 'have no figure'],
  ];
  const first =
    hot.length === 0
      ? `No ${one} of ${say(tested)} is hot beyond chance${against}`
      : `${say(hot.length)} of ${say(tested)} ${many} ${hot.length === 1 ? 'is' : 'are'} hot beyond chance${against}${mostIn(hot)}`;
  return [
    `${first}; ${cold.length === 0 ? 'none is' : cold.length === 1 ? '1 is' : `${say(cold.length)} are`} cold.`,
    unlike.length === 0
      ? null
      : `${unlike.length === 1 ? '1 differs from all around it' : `${say(unlike.length)} differ from all around them`}.`,
    ...left.map(([list, why]) => (list.length === 0 ? null : `${say(list.length)} ${why}.`)),
    whole === null ? null : sayWhole(whole),
  ];
}

function mostIn(hot: readonly HotArea[]): string {
  const counts = new Map<string, number>();
  for (const { district } of hot) if (district !== null) counts.set(district, (counts.get(district) ?? 0) + 1);
  const order = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (order.length === 0) return '';
  if (order.length === 1) return `, ${hot.length === 1 ? '' : 'all '}in ${order[0]?.[0] ?? ''}`;
  return `, most in ${listed(order.slice(0, 2).map(([name]) => name))}`;
}

const sayWhole = ({ moran, expected, p }: { moran: number; expected: number; p: number }): string =>
  p <= 0.05
    ? `Taken as a whole, neighbouring areas are ${moran > expected ? 'more' : 'less'} alike than chance would make them.`
    : 'Taken as a whole, the map could be chance: neighbouring areas are no more alike than others.';

function cautionFor({ query, measure }: Found): string {
  return [
    `Interesting, not proven: of the areas marked about ${say(100 * query.q)} in 100 may be there by chance, and a mark says where to look, not why.`,
    query.statistic === 'gi'
      ? 'Gi* speaks of an area together with its neighbours; hot are those that are high themselves too, and beside a hot spot those that are not.'
      : '',
    measure === 'relative'
      ? 'A part of the county that is high all over is not marked, only what stands out in it.'
      : '',
    measure === 'count' ? 'Counts are high where many people are: this is not a rate.' : '',
    measure === 'rate' ? 'Rates of areas with few people jump by chance: smoothed rates are steadier.' : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
