import { publishCount } from '../../disclosure/publish.ts';
import { notAvailable } from '../../disclosure/published.ts';
import { columnSums, type Columns, wholeOfColumns } from '../profiles/columns.ts';
import type { Ground } from '../profiles/ground.ts';
import { addUp, everything, type Group, touched } from '../profiles/groups.ts';
import type { Measure } from '../profiles/measure.ts';
import type { ComparedAreas } from './areas.ts';
import { differencesOf, type Row, type Value } from './figures.ts';

const squareMetresInKm2 = 1e6;
const whole = 'Everybody is counted, so it has no interval.';

/** How many people live in each area, and how close together: counted, not estimated. */
export function populationRows(ground: Ground, compared: ComparedAreas): Row[] {
  const unknown = ground.peopled.map((known) => (known === 1 ? 0 : 1));
  const area = Float64Array.from(ground.bricks, ({ areaM2 }) => areaM2 / squareMetresInKm2);
  const peopleOf = (group: Group): (number | null)[] => {
    const lacks = touched(group, unknown);
    return Array.from(addUp(group, ground.people), (people, at) => (lacks[at] === 1 ? null : people));
  };
  const densityOf = (group: Group): (number | null)[] => {
    const km2 = addUp(group, area);
    return peopleOf(group).map((people, at) =>
      people === null || !((km2[at] ?? 0) > 0) ? null : people / (km2[at] ?? 1),
    );
  };
  const valueOf = (value: number | null | undefined, count: number | null | undefined): Value => ({
    ...{ value: publishCount(value ?? null, 0), count: publishCount(count ?? null, 0) },
    ...{ lower: notAvailable, upper: notAvailable },
    note: value == null ? 'It is not known how many people live in every small area here.' : null,
  });
  const everybody = everything(ground.bricks.length);
  const [people, density] = [peopleOf(compared.group), densityOf(compared.group)];
  const [allPeople, allDensity] = [peopleOf(everybody)[0], densityOf(everybody)[0]];
  const facts = { source: ground.peopleSource, period: 'As counted last', goodDirection: 'none' } as const;
  const none = compared.areas.map(() => null);
  return [
    {
      ...{ ...facts, code: 'people', name: 'People', unit: 'people', decimals: 0, caveat: whole },
      values: compared.areas.map((_, at) => valueOf(people[at], people[at])),
      reference: valueOf(allPeople, allPeople),
      // That one area is larger than another is no finding.
      ...{ differences: none, ratios: none },
    },
    {
      ...{ ...facts, code: 'density', name: 'People per square kilometre', unit: 'people per km²', decimals: 0 },
      caveat: `${whole} Of networks by share of patients, land is shared as people are.`,
      values: compared.areas.map((_, at) => valueOf(density[at], people[at])),
      reference: valueOf(allDensity, allPeople),
      ...differencesOf(compared.pairs, (at) => ({ value: valueOf(density[at], null), counts: [] })),
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
    ...{ denominator: of, known, withheld: null, people: ground.people },
  };
  return [
    {
      facts: {
        ...{
          code: 'most-deprived-tenth',
          name: 'Live in the most deprived tenth of small areas',
          group: 'deprivation',
        },
        ...{ unit: 'percent', per: 100, decimals: 1, statistic: 'proportion', goodDirection: 'none', withheldUpTo: 0 },
        source: 'English Indices of Deprivation',
        caveat: 'Of places, not of people: not everybody in a deprived small area is deprived.',
        definition: 'People who live in a small area of the most deprived tenth, of all people of the area.',
      },
      ...{ period: 'The release that ranks the most small areas here', whyNone: null, leastKnown: 1 },
      ...{ of: columnSums(columns), whole: wholeOfColumns(columns), isPrinted: false, points: [] },
    },
  ];
}
