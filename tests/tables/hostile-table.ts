import { degreesOfWgs84 } from '../../server/tables/layer-system.ts';
import type { MultiPolygon, Polygon } from 'geojson';
import { makeSheet, makeTable } from '../../server/tables/make-sheet.ts';
import type { Provenance } from '../../server/tables/table-document.ts';
import type { ShapesDocument } from '../../server/tables/write-geopackage.ts';

/** Names and numbers that files are most often broken by. */
export const hostileNames = [
  '=HYPERLINK("http://example.org","Click")',
  '+44 116',
  '-Bell Foundry',
  '@SUM(A1)',
  'O\'Leary\'s, "The" Close',
  'Two\nlines',
  '<b>&amp; Ålesund €</b>',
  '  spaced   out ',
  '007',
  '2021-04',
  '1e5',
  'TRUE',
  '\t=Tabbed\tin',
  '\r=Returned',
  'مركز الصحة (وسط)',
  '👩‍👩‍👧 Families’ centre 🏥',
  'A name that goes on and on: '.repeat(12),
];
export const hostileNumbers = [
  0,
  -0.1,
  1e-9,
  123456789.123,
  0.1 + 0.2,
  -12,
  3194,
  1 / 3,
  2.5,
  1e15,
  7,
  42,
  1,
  -2,
  3e-7,
  0.5,
  6,
];

const square = (west: number, south: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + 0.01, south],
      [west + 0.01, south + 0.01],
      [west, south + 0.01],
      [west, south],
    ],
  ],
});
const inTwoParts = (west: number): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [square(west, 52.6).coordinates, square(west, 52.7).coordinates],
});

const rows = hostileNames.map((name, at) => ({
  ...{ code: `A${at}`, name, people: 100 + at, value: hostileNumbers[at] ?? 0 },
  ...{ lower: at % 3 === 0 ? '[c]' : at / 10, upper: at % 4 === 0 ? '[x]' : at, month: '2021-04' },
}));

const main = makeTable(
  {
    ...{ name: 'demand-by-zone', title: 'Demand by zone, April 2021 to March 2022', rows },
    columns: ['code', 'name', 'people', 'value', 'lower', 'upper', 'month'],
    about: {
      sources: ['Leicestershire Police', 'Office for National Statistics'],
      period: { from: '2021-04', to: '2022-04' },
      method: 'Best fit: whole small areas are added up.',
      notes: ['One month did not come.', '=1+1 is text here too.'],
    },
  },
  true,
);

export const hostileTable: ShapesDocument = {
  ...main,
  sheets: [
    ...main.sheets,
    makeSheet(
      { name: 'whole', title: 'All together', columns: ['name', 'count'], rows: [{ name: 'All', count: 5 }] },
      true,
    ),
  ],
  system: degreesOfWgs84,
  shapes: rows.map((_, at) => (at % 2 === 0 ? square(-1.1 - at / 50, 52.6) : inTwoParts(-1.1 - at / 50))),
};

export const madeFrom: Provenance = {
  address: '/api/v1/demand/map?kind=zone&from=2021-04&to=2022-04',
  place: 'Leicester, Leicestershire and Rutland',
  dataRevision: '41',
  revisedAt: '2026-11-22T09:00:00Z',
  edition: '3,194 small areas, edition oa21 of 2021',
  licences: ['Contains public sector information licensed under the Open Government Licence v3.0.'],
  marking: 'Illustrative: all areas and figures are invented',
};
