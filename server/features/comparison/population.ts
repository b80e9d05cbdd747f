import { publishCount } from '../../disclosure/publish.ts';
import { notAvailable } from '../../disclosure/published.ts';
import { columnSums, type Columns, wholeOfColumns } from '../profiles/columns.ts';
import type { Ground } from '../profiles/ground.ts';
import { addUp, type Group, touched } from '../profiles/groups.ts';
import type { Measure } from '../profiles/measure.ts';
import type { ComparedAreas, Side } from './areas.ts';
import { differencesOf, type Row, type Value } from './figures.ts';

const squareMetresInKm2 = 1e6;
const whole = 'Everybody is counted, so it has no interval.';

/** How many people live in each area, and how close together: counted, not estimated. */
export function populationRows(ground: Ground, compared: ComparedAreas): Row[] {
  const unknown = ground.peopled.map((known) => (known === 1 ? 0 : 1));
  const area = Float64Array.from(ground.bricks, ({ areaM2 }) => areaM2 / squareMetresInKm2);
  const peopleOf = (group: Group): number | null =>
    touched(group, unknown)[0] === 1 ? null : (addUp(group, ground.people)[0] ?? 0);
  const landOf = (group: Group): number => addUp(group, area)[0] ?? 0;
  const densityOf = (people: number | null, km2: number): number | null =>
    people === null || !(km2 > 0) ? null : people / km2;
  const valueOf = (value: number | null | undefined, count: number | null | undefined): Value => ({
    value: publishCount(value ?? null, 0),
    count: publishCount(count ?? null, 0),
    lower: notAvailable,
    upper: notAvailable,
    note: value == null ? 'It is not known how many people live in every small area here.' : null,
  });
  const people = compared.groups.map(peopleOf);
  const land = compared.groups.map(landOf);
  const density = people.map((one, at) => densityOf(one, land[at] ?? 0));
  const all = peopleOf(ground.whole);
  const densityAt = ({ at, less }: Side): number | null => {
    const out = less === null ? 0 : peopleOf(less);
    const own = people[at] ?? null;
    const left = own === null || out === null ? null : own - out;
    return densityOf(left, (land[at] ?? 0) - (less === null ? 0 : landOf(less)));
  };
  const facts = { source: ground.peopleSource, period: 'As counted last', goodDirection: 'none' } as const;
  const none = compared.areas.map(() => null);
  return [
    {
      ...facts,
      code: 'people',
      name: 'People',
      unit: 'people',
      decimals: 0,
      caveat: whole,
      values: compared.areas.map((_, at) => valueOf(people[at], people[at])),
      reference: valueOf(all, all),
      // That one area is larger than another is no finding.
      differences: none,
      ratios: none,
    },
    {
      ...facts,
      code: 'density',
      name: 'People per square kilometre',
      unit: 'people per km²',
      decimals: 0,
      caveat: `${whole} Of networks by share of patients, land is shared as people are.`,
      values: compared.areas.map((_, at) => valueOf(density[at], people[at])),
      reference: valueOf(densityOf(all, landOf(ground.whole)), all),
      ...differencesOf(compared.pairs, (side) => ({ value: valueOf(densityAt(side), null), counts: [] })),
    },
  ];
}

const mostDeprivedTenth = 1;

/** People in the most deprived tenth of small areas; none where no release ranks any. */
export function tenthMeasure(ground: Ground): Measure[] {
  const known = Uint8Array.from(ground.bricks, ({ decile }) => (decile === null ? 0 : 1));
  if (!known.includes(1)) return [];
  const of = ground.people.map((people, at) => (known[at] === 1 ? people : 0));
  const columns: Columns = {
    counts: [
      { column: of.map((people, at) => (ground.bricks[at]?.decile === mostDeprivedTenth ? people : 0)), weight: 1 },
    ],
    denominator: of,
    known,
    withheld: null,
    people: ground.people,
  };
  return [
    {
      facts: {
        code: 'most-deprived-tenth',
        name: 'Live in the most deprived tenth of small areas',
        group: 'deprivation',
        unit: 'percent',
        per: 100,
        decimals: 1,
        statistic: 'proportion',
        goodDirection: 'none',
        withheldUpTo: 0,
        source: 'English Indices of Deprivation',
        caveat: 'Of places, not of people: not everybody in a deprived small area is deprived.',
        definition: 'People who live in a small area of the most deprived tenth, of all people of the area.',
      },
      period: 'The release that ranks the most small areas here',
      whyNone: null,
      leastKnown: 1,
      of: columnSums(columns),
      whole: wholeOfColumns(columns),
      isPrinted: false,
      points: [],
    },
  ];
}
