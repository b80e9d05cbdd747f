import type { NetworkWorld } from '../../../server/features/networks/footprint-world.ts';

/**
 * Four small areas a kilometre apart on a line, and practices A, B and C at the first, second and fourth; D is in no
 * network. B leaves N1 at the end of March 2021 and is in N2 from the next day.
 */
export const town: NetworkWorld = {
  memberships: [
    { practice: 'A', network: 'N1', startsOn: '2020-01-01', endsOn: null },
    { practice: 'B', network: 'N1', startsOn: '2020-01-01', endsOn: '2021-03-31' },
    { practice: 'B', network: 'N2', startsOn: '2021-04-01', endsOn: null },
    { practice: 'C', network: 'N2', startsOn: '2020-01-01', endsOn: null },
  ],
  spans: new Map([['N1', { openedOn: '2019-07-01', closedOn: null }]]),
  counts: [
    {
      countedOn: '2020-06-01',
      practices: new Map([
        ['A', { bricks: [1, 2, 4], patients: [80, 50, 1] }],
        ['B', { bricks: [1, 2, 3], patients: [20, 40, 30] }],
        ['C', { bricks: [3, 4], patients: [30, 99] }],
        ['D', { bricks: [2, 3], patients: [10, 40] }],
      ]),
    },
  ],
  lists: new Map([
    ['A', [{ countedOn: '2020-04-01', patients: 1_000 }]],
    ['B', [{ countedOn: '2020-04-01', patients: 4_000 }]],
    ['C', [{ countedOn: '2020-04-01', patients: 9_000 }]],
    ['D', [{ countedOn: '2020-04-01', patients: 90_000 }]],
  ]),
  strays: new Set(),
  practicePlaces: new Map([
    ['A', { x: 0, y: 0 }],
    ['B', { x: 1_000, y: 0 }],
    ['C', { x: 3_000, y: 0 }],
    ['D', { x: 1_500, y: 0 }],
  ]),
  brickPlaces: [1, 2, 3, 4].map((id) => ({ id, x: (id - 1) * 1_000, y: 0 })),
  catchments: new Map([
    ['N1', [1, 2, 3]],
    ['N2', [2, 3]],
  ]),
};
