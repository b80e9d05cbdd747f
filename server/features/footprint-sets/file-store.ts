import type { Knex } from 'knex';

/** What whoever sent a file said of it. */
export interface SaidOfFile {
  name: string;
  source: string;
  note: string | null;
  column: string | null;
  from: string | null;
}

/** What became of a file’s rows in the small areas in use. */
export interface FileOutcome {
  rows_read: number;
  rows_used: number;
  turned_away: { reason: string; rows: number; first: string }[];
}

export interface KeptSetFile {
  set_code: string;
  number: number;
  sha256: string;
  name: string;
  said: SaidOfFile;
}

const outcomeOf = ({ turned_away, ...rest }: FileOutcome) => ({ ...rest, turned_away: JSON.stringify(turned_away) });

/** Files of sets of areas as they came, so that the areas can be made anew when the small areas change. */
export function setFileStore(knex: Knex) {
  const files = (): Knex.QueryBuilder => knex('footprint_set_files');

  return {
    /** In the order in which they were loaded. */
    async all(): Promise<KeptSetFile[]> {
      return files()
        .orderBy(['set_code', 'number'])
        .select<KeptSetFile[]>('set_code', 'number', 'sha256', 'name', 'said');
    },

    /** Whether a set was loaded from these bytes, said to be of the same day. */
    async isKept(setCode: string, sha256: string, from: string | null): Promise<boolean> {
      const found = await files().where({ set_code: setCode, sha256 }).select<Pick<KeptSetFile, 'said'>[]>('said');
      return found.some(({ said }) => said.from === from);
    },

    async add({ said, ...file }: Omit<KeptSetFile, 'number'>, packed: Buffer, outcome: FileOutcome): Promise<void> {
      const last = await files()
        .where('set_code', file.set_code)
        .max('number as number')
        .first<{ number: number | null } | undefined>();
      await files().insert({
        ...file,
        number: (last?.number ?? 0) + 1,
        said: JSON.stringify(said),
        packed,
        ...outcomeOf(outcome),
      });
    },

    async packed(setCode: string, number: number): Promise<Buffer> {
      const row = await files()
        .where({ set_code: setCode, number })
        .first<{ packed: Uint8Array } | undefined>('packed');
      return Buffer.from(row?.packed ?? []);
    },

    async setOutcome(setCode: string, number: number, outcome: FileOutcome): Promise<void> {
      await files().where({ set_code: setCode, number }).update(outcomeOf(outcome));
    },

    /** Of the files of which not every row is used, in the order in which they were loaded. */
    async outcomes(): Promise<(FileOutcome & Pick<KeptSetFile, 'set_code' | 'name'>)[]> {
      return files()
        .whereRaw('jsonb_array_length(turned_away) > 0')
        .orderBy(['set_code', 'number'])
        .select('set_code', 'name', 'rows_read', 'rows_used', 'turned_away');
    },

    /** Sets that were loaded before files were kept. */
    async setsWithoutFile(): Promise<string[]> {
      return knex('footprint_sets as s')
        .whereNotExists(files().whereRaw('footprint_set_files.set_code = s.code').select('number'))
        .orderBy('s.code')
        .pluck('s.code');
    },
  };
}
export type SetFileStore = ReturnType<typeof setFileStore>;
