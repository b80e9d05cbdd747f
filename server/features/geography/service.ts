import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { parseGeoJson, readBoundaryFile, recogniseBoundaries } from '../../intake/geography/boundary-file.ts';
import { areaNames } from '../../intake/geography/area-columns.ts';
import { describeTable, type GeographyTable, recogniseTable } from '../../intake/geography/recognise.ts';
import { readTable } from '../../intake/geography/table.ts';
import { Refusal } from '../../refusal.ts';
import { moveRevision } from '../service/store.ts';
import { areaStore } from './area-store.ts';
import { brickStore, type EditionInUse } from './brick-store.ts';
import { fitKind } from './fit.ts';
import { type BoundaryOptions, dissolveDistricts, loadBoundaries } from './load-boundaries.ts';
import { loadRuralUrban } from './load-features.ts';
import { loadCentres, loadDeprivation, loadTotals } from './load-figures.ts';
import { refitLoaded } from './refit-loaded.ts';
import { loadChanges, loadDistrictNames, loadLookUp } from './load-look-ups.ts';

/** What a file is: boundaries, a table that we know, or neither (null). */
export type Recognised =
  | { what: 'boundaries'; level: string; year: number; sentence: string }
  | { what: 'table'; table: GeographyTable; sentence: string };

export interface LoadOptions extends BoundaryOptions {
  /** The day that figures are of, where neither the header nor the name of the file says it. */
  referenceDate: string | null;
}

export type LoadOutcome = { outcome: 'loaded' | 'unchanged'; said: string[] };

const looksLikeJson = (bytes: Buffer): boolean => /^(\uFEFF)?\s*\{/.test(bytes.subarray(0, 100).toString('utf8'));

/** Tables after which what stands on small areas may stand otherwise. */
const refitAfter: Partial<Record<GeographyTable['what'], 'areas' | 'people'>> = {
  changes: 'areas',
  'look-up': 'areas',
  centres: 'areas',
  people: 'people',
};

/** Loads the publishers' geography: bricks, areas built on them, look-ups, people, households and deprivation. */
export function geographyService(knex: Knex) {
  return {
    /** @param file its name, from which dates are read @param bytes the whole of it */
    async recognise(file: string, bytes: Buffer): Promise<Recognised | null> {
      if (looksLikeJson(bytes)) {
        if (!bytes.subarray(0, 10_000).includes('FeatureCollection')) return null;
        const { features, properties } = parseGeoJson(file, bytes);
        const kind = recogniseBoundaries(properties);
        if (kind === null) return null;
        const sentence = `Boundaries of ${features.length.toLocaleString('en-GB')} ${areaNames[kind.level][1]} of ${kind.year}.`;
        return { what: 'boundaries', level: kind.level, year: kind.year, sentence };
      }
      const { header } = await readTable(file, bytes.subarray(0, 65_536), 0).catch(() => ({ header: [] }));
      const table = recogniseTable(file, header);
      return table === null ? null : { what: 'table', table, sentence: describeTable(table) };
    },

    /**
     * Loads one file, all or nothing. The same bytes again change nothing.
     * @throws Refusal not-possible when the file does not apply to the bricks in use, others when it cannot be read
     */
    async load(file: string, bytes: Buffer, options: LoadOptions): Promise<LoadOutcome> {
      const recognised = await this.recognise(file, bytes);
      if (recognised === null) {
        throw new Refusal(
          'file-unreadable',
          `${file}: This is no boundary file, look-up or table by small area that is known here.`,
        );
      }
      const inUse = await brickStore(knex).editionInUse();
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (await wasLoaded(sha256, recognised, inUse)) {
        return { outcome: 'unchanged', said: ['This file is loaded already; nothing was changed.'] };
      }
      if (recognised.what === 'boundaries') {
        return { outcome: 'loaded', said: await loadBoundaries(knex, readBoundaryFile(file, bytes), sha256, options) };
      }
      const table = await readTable(file, bytes);
      const said = await knex.transaction(async (trx) => {
        const sentences = await loadTable(trx, table, recognised.table);
        const refit = refitAfter[recognised.table.what];
        if (inUse !== null && refit !== undefined) sentences.push(...(await refitLoaded(trx, inUse.id, refit)));
        if (inUse !== null) await brickStore(trx).markLoaded(sha256, inUse.id, file, recognised.sentence);
        await moveRevision(trx);
        return sentences;
      });
      return { outcome: 'loaded', said };

      async function loadTable(trx: Knex, rows: typeof table, kind: GeographyTable): Promise<string[]> {
        if (inUse === null) {
          throw new Refusal('not-possible', `${file}: Load the boundaries of Output Areas or LSOAs first.`);
        }
        switch (kind.what) {
          case 'changes':
            return loadChanges(trx, inUse, rows, kind);
          case 'look-up':
            return loadLookUp(trx, inUse, rows, kind);
          case 'district-names':
            return loadDistrictNames(trx, rows, kind);
          case 'people':
          case 'households':
            return loadTotals(trx, inUse, rows, kind, options.referenceDate);
          case 'rural-urban':
            return loadRuralUrban(trx, inUse, rows, kind);
          case 'centres':
            return loadCentres(trx, inUse, rows, kind);
          case 'deprivation':
            return loadDeprivation(trx, inUse, rows, kind);
        }
      }
    },

    /**
     * Puts another edition in use and builds the areas on it anew from their shapes.
     * @throws Refusal conflict while demand or zones stand on the edition in use, not-found for an unknown code
     */
    async useEdition(code: string): Promise<string[]> {
      return knex.transaction(async (trx) => {
        const bricks = brickStore(trx);
        const edition = await bricks.editionByCode(code);
        if (edition === null)
          throw new Refusal('not-found', `There is no edition ${code.slice(0, 40)}; load its boundaries first.`);
        if ((await bricks.editionInUse())?.id === edition.id) return [`${code} is in use already.`];
        const standing = await bricks.isAnythingBuiltOnBricks();
        if (standing !== null) {
          throw new Refusal(
            'conflict',
            `Another edition can be put in use only while no ${standing} stand${standing === 'demand' ? 's' : ''} on the present one.`,
          );
        }
        await bricks.useEdition(edition.id);
        const areas = areaStore(trx);
        await areas.removeLookUps();
        await areas.moveToEdition(edition.id);
        for (const kind of await areas.fittedKinds()) await fitKind(trx, kind, edition);
        const said = await dissolveDistricts(trx, edition.id, await areas.districtNames());
        await areas.recount(edition.id);
        said.push(...(await refitLoaded(trx, edition.id, 'areas')));
        await moveRevision(trx);
        return [`${code} is now in use.`, ...said];
      });
    },
  };

  /**
   * An edition that is kept but not in use has its file marked under itself. LSOAs that were bricks once are areas while
   * Output Areas are in use, and have to be loaded as such.
   */
  async function wasLoaded(sha256: string, recognised: Recognised, inUse: EditionInUse | null): Promise<boolean> {
    const edition = inUse?.id ?? null;
    const anyEdition =
      recognised.what === 'boundaries' &&
      (recognised.level === 'oa' || (recognised.level === 'lsoa' && inUse?.level !== 'oa'));
    if (!anyEdition && edition === null) return false;
    return brickStore(knex).wasLoaded(sha256, anyEdition ? null : edition);
  }
}
export type GeographyService = ReturnType<typeof geographyService>;
