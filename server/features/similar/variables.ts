import type { BrickRow } from '../evaluations/area-store.ts';

/** A brick with what census tables say of it, by feature. */
export interface KnownBrick extends BrickRow {
  features: ReadonlyMap<string, number>;
}

/** One thing that places are matched on. Variables of one subject weigh together as much as any other subject. */
export interface Variable {
  name: string;
  unit: string;
  subject: string;
  /** Table of brick_features that it needs; null for what bricks carry themselves. */
  table: string | null;
  /** Twice and half are as far from one: distances are taken on the logarithm. */
  byLogarithm: boolean;
  /** In the unit, or as a logarithm: a spread between places that is smaller counts as this. */
  leastSpread: number;
  /** Null where it is not known of the bricks: a part would look like the whole. */
  of: (bricks: readonly KnownBrick[]) => number | null;
}

const m2ToKm2 = 1_000_000;
/** A mean over fewer of the people than this says too little of the place. */
const leastKnownShare = 0.75;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const peopleOf = (bricks: readonly KnownBrick[]): number | null =>
  bricks.some(({ people }) => people === null) ? null : sum(bricks.map(({ people }) => people ?? 0));

function density(bricks: readonly KnownBrick[]): number | null {
  const people = peopleOf(bricks);
  const km2 = sum(bricks.map(({ area_m2 }) => area_m2)) / m2ToKm2;
  return people === null || people === 0 || km2 === 0 ? null : people / km2;
}

/** Weighted by people, over the bricks of which it is known. */
function meanByPeople(bricks: readonly KnownBrick[], valueOf: (brick: KnownBrick) => number | null): number | null {
  const told = bricks.filter((brick) => valueOf(brick) !== null);
  const people = sum(told.map((brick) => brick.people ?? 0));
  if (people === 0 || people < leastKnownShare * (peopleOf(bricks) ?? Infinity)) return null;
  return sum(told.map((brick) => (valueOf(brick) ?? 0) * (brick.people ?? 0))) / people;
}

/** Percent of a table’s households that are of the given categories. */
const share =
  (table: string, categories: readonly string[]) =>
  (bricks: readonly KnownBrick[]): number | null => {
    const wanted = categories.map((category) => `${table}/${category}`);
    let [some, all] = [0, 0];
    for (const { features } of bricks) {
      let isKnown = false;
      for (const [feature, value] of features) {
        if (!feature.startsWith(`${table}/`)) continue;
        isKnown = true;
        all += value;
        if (wanted.includes(feature)) some += value;
      }
      if (!isKnown) return null;
    }
    return all === 0 ? null : (100 * some) / all;
  };

const urban = (brick: KnownBrick): number | null => {
  let [known, urbanShare] = [false, 0];
  for (const [feature, value] of brick.features) {
    if (!feature.startsWith('rural-urban/')) continue;
    known = true;
    if (feature.startsWith('rural-urban/urban-')) urbanShare += value;
  }
  return known ? 100 * urbanShare : null;
};

const percent = 'percent of households';
/** The logarithm of 1.05. */
const twentieth = 0.05;

/** What places are matched on; docs/methods/similar-areas.md says why these. */
export const variables: readonly Variable[] = [
  {
    name: 'People',
    unit: 'people',
    subject: 'people',
    table: null,
    byLogarithm: true,
    leastSpread: twentieth,
    of: peopleOf,
  },
  {
    name: 'People by area',
    unit: 'people a square kilometre',
    subject: 'how densely people live',
    table: null,
    byLogarithm: true,
    leastSpread: twentieth,
    of: density,
  },
  {
    name: 'Tenth of deprivation, 1 the most deprived',
    unit: 'tenth',
    subject: 'deprivation',
    table: null,
    byLogarithm: false,
    leastSpread: 0.1,
    of: (bricks) => meanByPeople(bricks, ({ decile }) => decile),
  },
  ...(
    [
      ['Rented from a council or housing association', ['social-council', 'social-other']],
      ['Rented privately', ['private-landlord', 'private-other', 'rent-free']],
    ] as const
  ).map(([name, categories]) => ({
    name,
    unit: percent,
    subject: 'tenure',
    table: 'tenure',
    byLogarithm: false,
    leastSpread: 1,
    of: share('tenure', categories),
  })),
  ...(
    [
      ['Detached houses', ['detached']],
      ['Terraced houses', ['terraced']],
      ['Flats', ['flats', 'converted-house', 'converted-building', 'commercial-building']],
    ] as const
  ).map(([name, categories]) => ({
    name,
    unit: percent,
    subject: 'kinds of home',
    table: 'homes',
    byLogarithm: false,
    leastSpread: 1,
    of: share('homes', categories),
  })),
  {
    name: 'People in urban areas',
    unit: 'percent of people',
    subject: 'urban or rural',
    table: 'rural-urban',
    byLogarithm: false,
    leastSpread: 1,
    of: (bricks) => meanByPeople(bricks, urban),
  },
];
