import type { Figure, Published } from '../../disclosure/published.ts';
import { publishCount } from '../../disclosure/publish.ts';
import { shareOut } from '../../intake/geography/share-out.ts';
import type { AgeBand, AgeTable, Sex } from './ages.ts';
import type { Ground } from './ground.ts';
import { addUp, type Group } from './groups.ts';

export interface PyramidBand {
  from: number;
  to: number | null;
  own: Record<Sex, Published<Figure>>;
  /** Percent of all people of the area, and of everything together. */
  share: Record<Sex, Published<Figure>>;
  whole: Record<Sex, Published<Figure>>;
}
export interface Pyramid {
  on: string;
  source: string;
  sexes: boolean;
  bands: PyramidBand[];
  people: number;
}

const bandYears = 5;
const last = 90;
const sexesOf = (table: AgeTable): Sex[] => (table.sexes ? ['female', 'male'] : ['all']);

/** People by five years of age, whole people, beside everything together; or why there is none. */
export function pyramidOf(ground: Ground, own: Group): { pyramid: Pyramid } | { why: string } {
  const table = ground.ages;
  if (table === null) return { why: 'No population by age is loaded.' };
  const people = addUp(own, table.all)[0] ?? 0;
  if (own.brick.length === 0 || !(people > 0)) return { why: 'Nobody is known to live here by age.' };
  for (let i = 0; i < own.brick.length; i += 1) {
    const brick = own.brick[i] ?? 0;
    if (table.known[brick] === 0 && (ground.people[brick] ?? 0) * (own.weight[i] ?? 0) > 0) {
      return { why: 'The ages of some of the people here are not known, and a part would look like the whole.' };
    }
  }
  const bands = inFives(table.bands);
  const [mine, all] = [own, ground.whole].map((group) => wholePeople(table, bands, group));
  const total = sumOf(mine ?? []);
  const everybody = sumOf(all ?? []);
  return {
    pyramid: {
      on: table.on,
      source: table.source,
      sexes: table.sexes,
      people: total,
      bands: bands.map(({ from, to }, at) => ({
        from,
        to,
        own: told(table, mine?.[at], (count) => count),
        share: told(table, mine?.[at], (count) => (100 * count) / total),
        whole: told(table, all?.[at], (count) => (100 * count) / everybody),
      })),
    },
  };
}

type Counts = Partial<Record<Sex, number>>;

const sumOf = (rows: readonly Counts[]): number =>
  rows.reduce((sum, row) => sum + Object.values(row).reduce((all, count) => all + count, 0), 0);

function told(
  table: AgeTable,
  counts: Counts | undefined,
  of: (count: number) => number,
): Record<Sex, Published<Figure>> {
  const all = sumOf(counts === undefined ? [] : [counts]);
  const show = (count: number | undefined): Published<Figure> =>
    publishCount(count === undefined ? null : of(count), 0);
  return {
    all: show(all),
    female: show(table.sexes ? counts?.female : undefined),
    male: show(table.sexes ? counts?.male : undefined),
  };
}

/** Shares of small areas make shares of people: they are rounded so that nobody is lost. */
function wholePeople(table: AgeTable, bands: readonly Five[], group: Group): Counts[] {
  const sexes = sexesOf(table);
  const exact = bands.flatMap(({ parts }) =>
    sexes.map((sex) => parts.reduce((sum, { people }) => sum + (addUp(group, people[sex])[0] ?? 0), 0)),
  );
  const whole = shareOut(Math.round(exact.reduce((sum, count) => sum + count, 0)), exact);
  return bands.map((_, band) =>
    Object.fromEntries(sexes.map((sex, at) => [sex, whole[band * sexes.length + at] ?? 0])),
  );
}

interface Five {
  from: number;
  to: number | null;
  parts: AgeBand[];
}

/** Single years and narrow bands in fives up to 90; a band that reaches over a border of these stays as it is printed. */
function inFives(bands: readonly AgeBand[]): Five[] {
  const found: Five[] = [];
  for (const band of bands) {
    const from = Math.min(last, Math.floor(band.from / bandYears) * bandYears);
    const fits = from === last ? true : band.to !== null && band.to < from + bandYears;
    const to = from === last ? null : from + bandYears - 1;
    const open = found.at(-1);
    if (fits && open?.from === from && open.to === to) open.parts.push(band);
    else found.push({ from: fits ? from : band.from, to: fits ? to : band.to, parts: [band] });
  }
  return found;
}
