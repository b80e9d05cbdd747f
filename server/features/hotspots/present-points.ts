import { rounded } from '../../disclosure/publish.ts';
import { presentLimits, roundCount, sayCount } from '../demand/present-words.ts';
import type { DensityAnswer, HexagonsAnswer, RepeatsAnswer } from './contract.ts';
import type { Density } from './density.ts';
import type { Hexagons } from './hexagons.ts';
import { about, say, sayWithout } from './present-words.ts';
import type { Repeats } from './repeats.ts';

const place = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

export const presentDensity = ({
  asked,
  without,
  bandwidthMetres,
  bounds,
  columns,
  rows,
  shades,
}: Density): DensityAnswer => ({
  ...about(asked, 'density', [
    `A picture of how thick incidents lie, each spread over ${say(bandwidthMetres)} metres; nothing is tested.`,
    sayWithout(without),
  ]),
  label:
    'Picture only: not tested, and no numbers to be read off. It shows where people are as much as where problems are.',
  bandwidthMetres,
  bounds,
  columns,
  rows,
  shades,
});

export const presentHexagons = ({ asked, without, cellMetres, cells, withheld }: Hexagons): HexagonsAnswer => ({
  ...about(asked, `by hexagons of ${say(cellMetres)} metres`, [
    `Incidents lie in ${say(cells.length + withheld)} hexagons of ${say(cellMetres)} metres from side to side.`,
    withheld === 0 ? null : `${say(withheld)} of them have too few to show.`,
    sayWithout(without),
  ]),
  cellMetres,
  withheld,
  cells: cells.map(({ longitude, latitude, corners, count }) => ({
    longitude: place(longitude),
    latitude: place(latitude),
    corners,
    count: roundCount(count),
  })),
});

export function presentRepeats(found: Repeats): RepeatsAnswer {
  const { asked, zone, hasLine, least, locations, more, incidents, without } = found;
  const where = hasLine
    ? `inside the line of ${zone.name}`
    : `in the small areas of ${zone.name}, which has no drawn line`;
  const first = locations[0];
  const many = locations.length + more;
  return {
    ...about(asked, `repeat locations ${where}`, [
      first === undefined
        ? `No place ${where} has ${least} incidents or more; ${sayCount(incidents)} incidents have a point there.`
        : `${many === 1 ? 'One place' : `${say(many)} places`} ${where} ${many === 1 ? 'has' : 'have'} ${least} incidents or more; the first has ${sayCount(first.count)} of ${sayCount(incidents)}, most of it ${first.topCategory}.`,
      more === 0 ? null : `The first ${say(locations.length)} are listed.`,
      sayWithout(without),
    ]),
    zone,
    incidents: roundCount(incidents),
    points: found.places,
    locations: locations.map((one) => ({
      longitude: place(one.longitude),
      latitude: place(one.latitude),
      topCategory: one.topCategory,
      count: roundCount(one.count),
      share: presentLimits({
        value: rounded(one.share.value, 1),
        lower: rounded(one.share.lower, 1),
        upper: rounded(one.share.upper, 1),
      }),
    })),
    caution:
      'These are the points that were published, not addresses: police.uk moves each incident to the nearest of a fixed set of map points, each for at least eight addresses, so one place may stand for a whole street, a car park or a shopping centre.',
  };
}
