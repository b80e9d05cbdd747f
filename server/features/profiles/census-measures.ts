import { sayDay } from '../words/days.ts';
import { type Columns, columnSums } from './columns.ts';
import { peopleBetween } from './ages.ts';
import type { Ground } from './ground.ts';
import type { Facts, Measure } from './measure.ts';

/** Who lives in a place and in what homes: shares of people and of households, counted once and not in any period. */

const share: Pick<Facts, 'unit' | 'per' | 'decimals' | 'statistic' | 'withheldUpTo'> = {
  unit: 'percent',
  per: 100,
  decimals: 1,
  statistic: 'proportion',
  withheldUpTo: 0,
};

export const populationGroup = { code: 'population', name: 'People' };
export const deprivationGroup = { code: 'deprivation', name: 'Deprivation' };
export const homesGroup = { code: 'homes', name: 'Homes and tenure' };

export function censusMeasures(ground: Ground): Measure[] {
  return [...ageMeasures(ground), ...deprivationMeasures(ground), ...homeMeasures(ground)];
}

interface Made {
  facts: Pick<Facts, 'code' | 'name' | 'group' | 'source' | 'caveat' | 'definition'>;
  period: string;
  count: Float64Array | null;
  of: Float64Array;
  known: Uint8Array;
  whyNone: string;
}

function measureOf(ground: Ground, { facts, period, count, of, known, whyNone }: Made): Measure {
  const columns: Columns = {
    counts: count === null ? [] : [{ column: count, weight: 1 }],
    denominator: of,
    known,
    withheld: null,
    people: ground.people,
  };
  const sums = columnSums(columns);
  return {
    facts: { ...share, ...facts, goodDirection: 'none' },
    period,
    whyNone: count === null ? whyNone : null,
    leastKnown: 1,
    of: sums,
    whole: sums(ground.whole)(0),
    isPrinted: false,
    points: [{ period, brokenBy: null, isMixed: false, of: (one) => sums(one)(0) }],
  };
}

const everybody =
  'Everybody is counted, so the limits say only how much a share would differ by chance in a place of this size.';

function ageMeasures(ground: Ground): Measure[] {
  const { ages } = ground;
  if (ages === null) return [];
  const groups = [
    { code: 'under-16', name: 'Aged under 16', from: 0, to: 15 },
    { code: 'aged-65-and-over', name: 'Aged 65 and over', from: 65, to: null },
  ];
  return groups.map(({ code, name, from, to }) =>
    measureOf(ground, {
      facts: {
        code,
        name,
        group: populationGroup.code,
        source: ages.source,
        caveat: everybody,
        definition: `People ${name.toLowerCase()} of all people of the area, both as counted by age.`,
      },
      period: sayDay(ages.on),
      count: peopleBetween(ages, from, to),
      of: ages.all,
      known: ages.known,
      whyNone: `The ages are known in bands that reach over ${from === 0 ? '16' : '65'}, so this share is not known.`,
    }),
  );
}

const mostDeprivedFifth = 2;

function deprivationMeasures(ground: Ground): Measure[] {
  const { bricks, people } = ground;
  const known = Uint8Array.from(bricks, ({ decile }) => (decile === null ? 0 : 1));
  if (!known.includes(1)) return [];
  const of = people.map((count, at) => (known[at] === 1 ? count : 0));
  const count = of.map((all, at) => ((bricks[at]?.decile ?? 10) <= mostDeprivedFifth ? all : 0));
  return [
    measureOf(ground, {
      facts: {
        code: 'most-deprived-fifth',
        name: 'Live in the most deprived fifth of small areas',
        group: deprivationGroup.code,
        source: 'English Indices of Deprivation',
        caveat:
          'Of places, not of people: not everybody in a deprived small area is deprived, nor does every deprived person live in one.',
        definition:
          'People who live in a small area of the two most deprived tenths, of all people of the area. The rank is of the LSOA that a small area lies in.',
      },
      period: 'The release that ranks the most small areas here',
      count,
      of,
      known,
      whyNone: '',
    }),
  ];
}

interface HomeMeasure {
  table: string;
  code: string;
  name: string;
  categories: string[];
}

const homeRows: HomeMeasure[] = [
  {
    table: 'tenure',
    code: 'owned',
    name: 'Own their home',
    categories: ['owned-outright', 'owned-with-mortgage', 'shared-ownership'],
  },
  {
    table: 'tenure',
    code: 'social-rented',
    name: 'Rent from a council or housing association',
    categories: ['social-council', 'social-other'],
  },
  {
    table: 'tenure',
    code: 'private-rented',
    name: 'Rent privately',
    categories: ['private-landlord', 'private-other', 'rent-free'],
  },
  { table: 'homes', code: 'detached', name: 'Live in a detached house', categories: ['detached'] },
  { table: 'homes', code: 'terraced', name: 'Live in a terraced house', categories: ['terraced'] },
  {
    table: 'homes',
    code: 'flats',
    name: 'Live in a flat',
    categories: ['flats', 'converted-house', 'converted-building', 'commercial-building'],
  },
];

function homeMeasures(ground: Ground): Measure[] {
  return homeRows.flatMap(({ table, code, name, categories }) => {
    const found = ground.features.get(table);
    if (found === undefined) return [];
    const count = new Float64Array(ground.bricks.length);
    for (const category of categories) {
      const column = found.columns.get(category);
      if (column !== undefined)
        for (let at = 0; at < count.length; at += 1) count[at] = (count[at] ?? 0) + (column[at] ?? 0);
    }
    return [
      measureOf(ground, {
        facts: {
          code,
          name,
          group: homesGroup.code,
          source: found.source,
          caveat: 'Every household is counted, so the limits say only how much a share would differ by chance.',
          definition: 'Households of this kind, of all households of the area.',
        },
        period: found.source,
        count,
        of: found.all,
        known: found.known,
        whyNone: '',
      }),
    ];
  });
}
