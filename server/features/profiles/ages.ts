import type { PackedAges } from './store.ts';

export type Sex = 'all' | 'female' | 'male';

export interface AgeBand {
  from: number;
  /** Last year of age, included; null: and over. */
  to: number | null;
  /** People by brick. */
  people: Record<Sex, Float64Array>;
}

/** People by age as the publisher prints them, by brick. */
export interface AgeTable {
  on: string;
  source: string;
  /** False where only all people together are known. */
  sexes: boolean;
  /** In order of age. */
  bands: AgeBand[];
  all: Float64Array;
  /** 1 at bricks of which ages are known. */
  known: Uint8Array;
}

export function ageTable(rows: readonly PackedAges[], place: ReadonlyMap<number, number>): AgeTable | null {
  const [first] = rows;
  if (first === undefined) return null;
  const sexes = rows.some(({ sex }) => sex !== 'all');
  const used = rows.filter(({ sex }) => (sex === 'all') !== sexes);
  const known = new Uint8Array(place.size);
  const bands = new Map<number, AgeBand>();
  for (const row of used) {
    const empty = (): Float64Array => new Float64Array(place.size);
    const band = bands.get(row.age_from) ?? {
      from: row.age_from,
      to: row.age_to,
      people: { all: empty(), female: empty(), male: empty() },
    };
    bands.set(row.age_from, band);
    const view = new DataView(row.pairs.buffer, row.pairs.byteOffset, row.pairs.byteLength);
    for (let at = 0; at < row.pairs.byteLength; at += 8) {
      const brick = place.get(view.getInt32(at));
      if (brick === undefined) continue;
      const people = view.getInt32(at + 4);
      known[brick] = 1;
      if (row.sex !== 'all') band.people[row.sex][brick] = people;
      band.people.all[brick] = (band.people.all[brick] ?? 0) + people;
    }
  }
  const ordered = [...bands.values()].sort((one, other) => one.from - other.from);
  return {
    on: first.reference_date,
    source: first.source,
    sexes,
    bands: ordered,
    known,
    all: summed(ordered, place.size),
  };
}

/** People of [from, to] in whole years of age; null where a band reaches over either end, so that it is not known. */
export function peopleBetween(table: AgeTable, from: number, to: number | null): Float64Array | null {
  const inside = table.bands.filter((band) => band.from >= from && (to === null || band.from <= to));
  const cut = table.bands.some(
    (band) =>
      (band.from < from && (band.to === null || band.to >= from)) ||
      (to !== null && band.from <= to && (band.to === null || band.to > to)),
  );
  return cut || inside.length === 0 ? null : summed(inside, table.all.length);
}

function summed(bands: readonly AgeBand[], bricks: number): Float64Array {
  const sums = new Float64Array(bricks);
  for (const { people } of bands) {
    for (let brick = 0; brick < bricks; brick += 1) sums[brick] = (sums[brick] ?? 0) + (people.all[brick] ?? 0);
  }
  return sums;
}
