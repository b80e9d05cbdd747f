import type { Knex } from 'knex';
import { Refusal } from '../../refusal.ts';
import { rememberedFor } from '../demand/remembered.ts';
import type { Revision } from '../service/revision.ts';
import { isDemonstration } from '../service/store.ts';
import { type AreaSet, parseAreaSet, writeAreaSet } from '../words/area-ref.ts';
import { sayDay } from '../words/days.ts';
import { kindNames } from '../words/kinds.ts';
import { today } from '../words/months.ts';
import { type Counted, type Matrix, overlapMatrix } from './matrix.ts';
import { networkPatients } from './patients.ts';
import { overlapStore } from './store.ts';
import { type Bricks, type Weighted, weightedAreas } from './weighted.ts';

export interface OverlapQuestion {
  rows: string;
  columns: string;
  at?: string | undefined;
}

export interface Overlap extends Omit<Matrix, 'rows' | 'columns'> {
  at: string;
  sides: Record<'rows' | 'columns', AreaSet>;
  rows: (Weighted & Matrix['rows'][number])[];
  columns: (Weighted & Matrix['columns'][number] & { elsewhere: number | null })[];
  /** Day of the count of patients, where columns count those. */
  countedOn: string | null;
  peopleSource: string;
  isDemonstration: boolean;
}

const mostCells = 100_000;

/**
 * How two sets of footprints lie on each other.
 * @param place what the installation serves, as the name of everything together
 */
export function overlapService(knex: Knex, revision: Pick<Revision, 'current'>, place: string) {
  const remember = rememberedFor(() => revision.current());
  const store = overlapStore(knex);
  const areas = weightedAreas(store, remember, place);
  const patients = networkPatients(store, remember, areas.bricks);

  const sideOf = async (parameter: 'rows' | 'columns', text: string, at: string): Promise<[AreaSet, Weighted[]]> => {
    const set = parseAreaSet(text);
    if (set === null) throw refusal(parameter, 'Give a kind of area that is known, such as ward or pcn.catchment.');
    const found = await areas.set(set, at);
    if (found.length > 0) return [set, found];
    throw new Refusal('not-possible', await sayNone(set, at), [{ parameter, detail: 'There are none.' }]);
  };

  const sayNone = async (set: AreaSet, at: string): Promise<string> => {
    const day = sayDay(at);
    if (set.kind === 'pcn') {
      const others = await areas.methods(at);
      if (others.length > 0)
        return `No Primary Care Network has a footprint by ${set.method?.replaceAll('-', ' ') ?? 'a method in use'} on ${day}: ask for ${others.map((one) => `pcn.${one}`).join(' or ')}, or load what it is made of.`;
      return `No Primary Care Network has a footprint on ${day}. Load the memberships of practices and where their patients live, or catchments, or list sizes, on the page of networks; or ask for another day.`;
    }
    if (set.set !== undefined)
      return `There is no set of areas called ${set.set} on ${day}. Load its file on the page of data, or ask for another day.`;
    const [one, many] = kindNames[set.kind];
    if (set.kind === 'zone') return `No zone is in force on ${day}: draw one, or ask for another day.`;
    return `There is no ${one} on ${day}. Load ${many} on the page of data, or ask for another day.`;
  };

  return {
    /** Footprints as weights over bricks, for whoever compares them. */
    areas,
    patients,

    /** @throws Refusal for a set that is not known or empty, one set with itself, too many cells, and people not known */
    async of(question: OverlapQuestion): Promise<Overlap> {
      const at = question.at ?? today();
      const bricks = await areas.bricks();
      if (bricks.ids.length === 0)
        throw new Refusal('not-possible', 'Load boundaries first: areas are made of small areas.');
      const [rowSet, rows] = await sideOf('rows', question.rows, at);
      const [columnSet, columns] = await sideOf('columns', question.columns, at);
      if (writeAreaSet(rowSet) === writeAreaSet(columnSet))
        throw refusal('columns', 'Give two sets that differ: a set lies on itself as it is.');
      if (rows.length * columns.length > mostCells)
        throw refusal(
          'columns',
          `Ask for sets of fewer areas: ${String(rows.length)} by ${String(columns.length)} are too many.`,
        );
      refuseUnknownPeople(bricks, [...rows, ...columns]);

      const registered = await patients.on(at);
      const counted = columns.map((column): Counted & { countedOn: string | null } => {
        const own = column.method === 'registered-share' ? registered.get(column.code ?? '') : undefined;
        if (own === undefined) return { ...column, countedOn: null };
        return { ...column, own, elsewhere: own.elsewhere, countedOn: own.countedOn };
      });
      const matrix = overlapMatrix(rows, counted, bricks.people);
      return {
        ...matrix,
        at,
        sides: { rows: rowSet, columns: columnSet },
        rows: rows.map((row, r) => ({ ...row, ...(matrix.rows[r] ?? nothing) })),
        columns: columns.map((column, c) => ({
          ...column,
          ...(matrix.columns[c] ?? nothing),
          elsewhere: counted[c]?.elsewhere ?? (column.kind === 'pcn' ? null : 0),
        })),
        countedOn: counted.find((one) => one.countedOn !== null)?.countedOn ?? null,
        peopleSource: bricks.peopleSource ?? 'Population by small area',
        isDemonstration: await remember('demonstration', () => isDemonstration(knex)),
      };
    },
  };
}
export type OverlapService = ReturnType<typeof overlapService>;

const nothing: Matrix['rows'][number] = {
  people: 0,
  unassigned: { share: 1, people: 0 },
  inSeveral: { share: 0, people: 0 },
};

function refusal(parameter: string, detail: string): Refusal {
  return new Refusal('parameter-invalid', `${parameter}: ${detail}`, [{ parameter, detail }]);
}

function refuseUnknownPeople({ people }: Bricks, areas: readonly Weighted[]): void {
  const unknown = new Set<number>();
  for (const { places } of areas) for (const place of places) if (Number.isNaN(people[place])) unknown.add(place);
  if (unknown.size === 0) return;
  throw new Refusal(
    'not-possible',
    `It is not known how many people live in ${unknown.size.toLocaleString('en-GB')} of these small areas, and overlaps are counted in people: load population first.`,
  );
}
