import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Knex } from 'knex';
import { readSetFile } from '../../intake/footprint-sets/read-set-file.ts';
import { Refusal, type RefusalPlace } from '../../refusal.ts';
import { brickStore, type BrickRow } from '../geography/brick-store.ts';
import type { Revision } from '../service/revision.ts';
import { moveRevision } from '../service/store.ts';
import { today } from '../words/months.ts';
import { setFileStore } from './file-store.ts';
import { fitFile } from './fit-file.ts';
import type { FittedArea } from './fitted.ts';
import { keepAreas, type KeptAreas } from './keep.ts';
import { sayUnplaced } from './say-unplaced.ts';
import { footprintSetStore, type SetRow } from './store.ts';
import type { TurnedAway } from '../../intake/footprint-sets/turned-away.ts';

export interface SetOptions {
  kind: SetRow['kind'];
  name: string;
  source: string;
  note: string | null;
  /** First day on which the areas hold; null: since always. */
  from: string | null;
  /** The column or property with the codes of areas; null to find it. */
  column: string | null;
  /** Of the file, for sentences. */
  fileName: string;
  dryRun: boolean;
}

/** With what of its files has no place in the small areas in use, in words. */
export type SetToTell = SetRow & { unplaced: string[] };

/** What came, or would come, of loading a set. */
export interface LoadedSet extends KeptAreas {
  set: SetToTell;
  dryRun: boolean;
  what: string;
  read: number;
  used: number;
  turnedAway: TurnedAway[];
  sentences: string[];
}

/** Areas of other bodies, or of somebody’s own, that come together in one file. */
export function footprintSetService(knex: Knex, revision: Revision) {
  const store = footprintSetStore(knex);

  const setOf = async (code: string): Promise<SetRow | null> =>
    (await store.sets(today())).find((one) => one.code === code) ?? null;

  return {
    async all(): Promise<SetToTell[]> {
      const outcomes = await setFileStore(knex).outcomes();
      return (await store.sets(today())).map((set) => ({
        ...set,
        unplaced: outcomes.filter(({ set_code }) => set_code === set.code).map(sayUnplaced),
      }));
    },

    /**
     * Loads a file as a set, or says what that would do. The same file again changes nothing; another one takes the place of
     * the areas that differ from a day on, and what they were before stays.
     * @throws Refusal where nothing of the file can be used, the code is that of a set of another kind, or areas are kept
     *   already and no day is given
     */
    async load(code: string, options: SetOptions, bytes: Buffer): Promise<LoadedSet> {
      const bricks = brickStore(knex);
      const edition = await bricks.editionInUse();
      if (edition === null) {
        throw new Refusal(
          'not-possible',
          'Load boundaries first: areas are made of small areas, and there are none yet.',
        );
      }
      const before = await setOf(code);
      if (before !== null && before.kind !== options.kind) {
        throw new Refusal('conflict', `There is a set ${code} of another kind already: choose another code.`);
      }
      const fileName = basename(options.fileName);
      const file = await readSetFile(fileName, bytes, options.column);
      const fitted = await fitFile(knex, edition.id, file);
      const turnedAway = file.turnedAway.list();
      if (fitted.areas.length === 0) {
        const [first] = turnedAway;
        throw new Refusal(
          'not-possible',
          `${fileName}: Nothing of it can be used. ${first?.reason ?? ''} (${first?.first ?? ''})`,
          turnedAway.map(placeOf),
        );
      }
      const outcome = { rows_read: file.read, rows_used: fitted.used, turned_away: turnedAway };
      const set = summary(code, options, fitted.areas, await bricks.bricks(edition.id), before);
      const kept = await store.inTransaction(async (transaction) => {
        const done = await keepAreas(
          footprintSetStore(transaction),
          transaction,
          edition.id,
          set,
          options,
          fitted,
          before,
        );
        if (options.dryRun) return done;
        const files = setFileStore(transaction);
        const { name, source, note, from, column } = options;
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        if (done.changed || !(await files.isKept(code, sha256, from))) {
          const kept = { set_code: code, sha256, name: fileName, said: { name, source, note, from, column } };
          await files.add(kept, gzipSync(bytes), outcome);
        }
        if (done.changed) await moveRevision(transaction);
        return done;
      });
      revision.forget();
      return {
        ...kept,
        ...{ dryRun: options.dryRun, what: file.what, read: file.read, used: fitted.used, turnedAway },
        set: {
          ...set,
          unplaced: turnedAway.length === 0 ? [] : [sayUnplaced({ ...outcome, name: fileName })],
        },
        sentences: [...fitted.sentences, ...kept.sentences],
      };
    },

    /** Takes a set away with all its versions. */
    async remove(code: string): Promise<SetRow> {
      const set = await setOf(code);
      if (set === null) throw new Refusal('not-found', 'There is no set of areas with this code.');
      await store.inTransaction(async (transaction) => {
        await footprintSetStore(transaction).removeSet(code);
        await moveRevision(transaction);
      });
      revision.forget();
      return set;
    },
  };
}
export type FootprintSetService = ReturnType<typeof footprintSetService>;

/** Where the first row or feature is that is not used for a reason. */
function placeOf({ reason, first }: TurnedAway): RefusalPlace {
  const [, feature, line] = /^(?:feature (\d+)|line (\d+))/.exec(first) ?? [];
  if (feature !== undefined) return { detail: reason, pointer: `/features/${Number(feature) - 1}` };
  return line === undefined ? { detail: reason } : { detail: reason, line: Number(line) };
}

/** What the areas take in, counted as the list of sets counts it. */
function summary(
  code: string,
  { kind, name, source, note }: SetOptions,
  areas: readonly FittedArea[],
  bricks: readonly BrickRow[],
  before: SetRow | null,
): SetRow {
  const weights = new Map<number, { areas: number; weight: number }>();
  for (const area of areas) {
    area.bricks.forEach((brick, place) => {
      const known = weights.get(brick) ?? { areas: 0, weight: 0 };
      weights.set(brick, { areas: known.areas + 1, weight: known.weight + (area.weights[place] ?? 0) });
    });
  }
  const inAny = bricks.filter(({ id }) => weights.has(id));
  const people = inAny.reduce((sum, one) => sum + (one.people ?? 0) * Math.min(1, weights.get(one.id)?.weight ?? 0), 0);
  return {
    ...{ code, kind, name, source, note },
    created_at: before?.created_at ?? new Date().toISOString(),
    areas: areas.length,
    people: inAny.some((one) => one.people === null) ? null : Math.round(people),
    bricks_in_none: bricks.length - inAny.length,
    bricks_in_several: [...weights.values()].filter((one) => one.areas > 1).length,
  };
}
