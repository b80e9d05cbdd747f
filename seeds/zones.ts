import { growAround } from './geography/nearby.ts';
import type { Graph } from './geography/contiguous-groups.ts';
import { toPlane } from './geography/plane.ts';
import type { DemonstrationBrick, DemonstrationZone } from './types.ts';

interface ZoneSketch extends Omit<DemonstrationZone, 'brickCodes'> {
  at: [number, number];
  bricks: number;
  districtCode: string;
}

/** The three zones, near their true places; shapes, dates and problems are invented. */
export const zoneSketches: ZoneSketch[] = [
  {
    code: 'bell-foundry',
    name: 'Bell Foundry',
    lead: 'Charnwood Borough Council',
    coreProblem: 'Anti-social behaviour',
    from: '2024-04-01',
    note: 'Illustrative: an invented shape near the Bell Foundry estate in Loughborough.',
    at: [-1.196, 52.776],
    bricks: 11,
    districtCode: 'E07000130',
  },
  {
    code: 'new-parks',
    name: 'New Parks',
    lead: 'Leicester City Council',
    coreProblem: 'Anti-social behaviour',
    from: '2024-07-01',
    note: 'Illustrative: an invented shape near New Parks in the west of Leicester.',
    at: [-1.165, 52.6405],
    bricks: 40,
    districtCode: 'E06000016',
  },
  {
    code: 'coalville',
    name: 'Coalville',
    lead: 'North West Leicestershire District Council',
    coreProblem: 'Violence and sexual offences',
    from: '2024-01-01',
    note: 'Illustrative: an invented shape round the middle of Coalville.',
    at: [-1.367, 52.723],
    bricks: 30,
    districtCode: 'E07000134',
  },
];

/** Draws the zones as contiguous sets of bricks, each inside one district. `graph` is numbered as `bricks`. */
export function drawZones(bricks: readonly DemonstrationBrick[], graph: Graph): DemonstrationZone[] {
  return zoneSketches.map(({ at, bricks: size, districtCode, ...zone }) => {
    const local = bricks.flatMap((brick, index) => (brick.districtCode === districtCode ? [index] : []));
    const grown = growAround(toPlane(at), size, local, graph);
    return { ...zone, brickCodes: grown.flatMap((index) => bricks[index]?.code ?? []).sort() };
  });
}
