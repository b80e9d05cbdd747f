import {
  areaProperties,
  type Property,
  practiceProperties,
  brickProperties,
  networkProperties,
} from './property-store.ts';

/** What is offered as features, and which query gives it. */
export interface Collection {
  id: string;
  title: string;
  description: string;
  /** What a reader meets in an address of one feature. */
  idIs: string;
  geometry: 'MultiPolygon' | 'Point';
  /** Everything that may be seen and asked for: a column that is not here does not exist outside. */
  properties: readonly Property[];
  /** Names of queries: the features, and the shapes of some of them by key. */
  from: { features: 'ogc_bricks' | 'ogc_footprints' | 'ogc_practices'; shapes: string };
  /** Of footprints: which of them, and what names a feature. */
  footprints?: { kinds: string[]; everyVersion: boolean; byMethod: boolean; identity: string };
}

const inForce = 'Those in force today; footprint-versions has all that there ever were.';

const areas = (id: string, kind: string, title: string, what: string): Collection => ({
  id,
  title,
  description: `${what} ${inForce}`,
  idIs: 'its code',
  geometry: 'MultiPolygon',
  properties: areaProperties,
  from: { features: 'ogc_footprints', shapes: 'ogc_footprint_shapes' },
  footprints: { kinds: [kind], everyVersion: false, byMethod: false, identity: 'code' },
});

const everyKind = [
  ...['lsoa', 'msoa', 'ward', 'district', 'zone', 'pcn'],
  ...['policing-area', 'health-neighbourhood', 'custom'],
];

export const collections: readonly Collection[] = [
  {
    ...areas('zones', 'zone', 'People Zones', 'Zones that partners work in together.'),
    description:
      'Zones that partners work in together. Those in force today; zone-versions has all that there ever were.',
  },
  {
    ...areas('zone-versions', 'zone', 'Versions of People Zones', ''),
    description: 'Every version of every zone with the days on which it holds; datetime gives those of a day.',
    idIs: 'its zone’s code, a dot and its number',
    footprints: { kinds: ['zone'], everyVersion: true, byMethod: true, identity: 'version' },
  },
  areas('lsoas', 'lsoa', 'Lower layer super output areas', 'Census areas of about 1,500 people.'),
  areas('msoas', 'msoa', 'Middle layer super output areas', 'Census areas of about 8,000 people.'),
  areas('wards', 'ward', 'Wards', 'Electoral wards.'),
  areas('districts', 'district', 'Districts', 'Local authority districts and unitary authorities.'),
  {
    ...areas('pcn-footprints', 'pcn', 'Footprints of Primary Care Networks', ''),
    description: `A network has no boundary of its own: its footprint is made of small areas by one or more methods, each a feature; in_use says which one answers elsewhere. ${inForce}`,
    idIs: 'its network’s code, a dot and the method',
    properties: networkProperties,
    footprints: { kinds: ['pcn'], everyVersion: false, byMethod: true, identity: 'method' },
  },
  areas('policing-areas', 'policing-area', 'Neighbourhood policing areas', 'Areas of neighbourhood policing teams.'),
  areas('health-neighbourhoods', 'health-neighbourhood', 'Health neighbourhoods', 'Neighbourhoods of health and care.'),
  areas('custom-areas', 'custom', 'Areas of partners’ own', 'Sets of areas that partners brought.'),
  {
    ...areas('footprint-versions', 'zone', 'Versions of every kind of area', ''),
    description:
      'Every version of every area of every kind with the days on which it holds; datetime gives those of a day.',
    idIs: 'its kind, code and number with dots between',
    footprints: { kinds: everyKind, everyVersion: true, byMethod: true, identity: 'kind' },
  },
  {
    id: 'bricks',
    title: 'Small areas',
    description: 'The smallest census areas that are loaded: everything else here is made of them.',
    idIs: 'its code',
    geometry: 'MultiPolygon',
    properties: brickProperties,
    from: { features: 'ogc_bricks', shapes: 'ogc_brick_shapes' },
  },
  {
    id: 'practices',
    title: 'GP practices',
    description: 'Practices at the postcode of their main surgery; one whose postcode is not known has no geometry.',
    idIs: 'its code',
    geometry: 'Point',
    properties: practiceProperties,
    from: { features: 'ogc_practices', shapes: 'ogc_practice_shapes' },
  },
];
