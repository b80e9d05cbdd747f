import type { Knex } from 'knex';
import { Refusal } from '../../refusal.ts';
import type { Revision } from '../service/revision.ts';
import { compareVersions, type Comparison } from './compare.ts';
import type { ZoneBody, ZoneDefinition } from './contract.ts';
import { grouped } from './grouped.ts';
import { knowledgeOf } from './prepare.ts';
import { type Preview, previewZone } from './preview.ts';
import { addZoneVersion, closeZone, createZone } from './save.ts';
import { zoneStore, type ZoneVersionRow } from './store.ts';

/** One version with everything that a page shows of it. */
export interface FullVersion {
  row: ZoneVersionRow;
  brickCodes: string[];
  outline: unknown;
}

/** A zone as it is, or was, at a date. */
export interface Zone {
  current: FullVersion;
  /** Every version, in order. */
  versions: ZoneVersionRow[];
}

const holdsAt = (row: ZoneVersionRow, at: string): boolean =>
  row.valid_from <= at && (row.valid_to === null || row.valid_to > at);

/**
 * Zones: areas that partners have agreed to work in together. Works without HTTP too, for the command line and the
 * demonstration.
 */
export function zoneService(knex: Knex, revision: Revision) {
  const store = zoneStore(knex);
  const known = knowledgeOf(knex, revision);

  const fullVersion = async (row: ZoneVersionRow): Promise<FullVersion> => {
    const [bricks, outline] = await Promise.all([store.bricksOf(row.version_id), store.outlineOf(row.version_id)]);
    return {
      row,
      brickCodes: bricks.map(({ code }) => code).sort(),
      outline: outline && (JSON.parse(outline) as unknown),
    };
  };

  const versionsOf = async (code: string): Promise<ZoneVersionRow[]> => {
    const versions = await store.versions(code);
    if (versions.length === 0) throw new Refusal('not-found', 'There is no zone with this code.');
    return versions;
  };

  /** @param at a date; null for the latest version */
  const zone = async (code: string, at: string | null): Promise<Zone> => {
    const versions = await versionsOf(code);
    const row = at === null ? versions.at(-1) : versions.find((version) => holdsAt(version, at));
    if (row === undefined) {
      throw new Refusal(
        'not-found',
        `No version of this zone was in force on ${at ?? ''}; the first began on ${versions[0]?.valid_from ?? ''}.`,
      );
    }
    return { current: await fullVersion(row), versions };
  };

  const changed = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    revision.forget();
    return result;
  };

  return {
    zone,

    /** @param zoneCode the zone that is being changed, so that it is not said to overlap itself */
    async preview(definition: ZoneDefinition, zoneCode: string | null): Promise<Preview> {
      return previewZone(knex, await known(), definition, zoneCode);
    },

    /** Every zone in its latest version, or those in force at a date. */
    async zones(at: string | null): Promise<{ row: ZoneVersionRow; versions: number }[]> {
      const byZone = grouped(await store.versions(null), ({ footprint_id }) => footprint_id);
      return [...byZone.values()].flatMap((versions) => {
        const row = at === null ? versions.at(-1) : versions.find((version) => holdsAt(version, at));
        return row === undefined ? [] : [{ row, versions: versions.length }];
      });
    },

    async create(body: ZoneBody): Promise<Zone> {
      const code = await changed(createZone(knex, await known(), body));
      return zone(code, null);
    },

    async addVersion(
      code: string,
      body: { from: string; note?: string | undefined; definition: ZoneDefinition },
    ): Promise<Zone> {
      await changed(addZoneVersion(knex, await known(), code, body));
      return zone(code, null);
    },

    /** @param on the first day on which the zone is no longer a zone */
    async close(code: string, on: string): Promise<Zone> {
      await changed(closeZone(knex, code, on));
      return zone(code, null);
    },

    async compare(
      code: string,
      earlier: number,
      later: number,
    ): Promise<{ comparison: Comparison; earlier: FullVersion; later: FullVersion }> {
      const versions = await versionsOf(code);
      const find = (number: number): ZoneVersionRow => {
        const row = versions.find(({ version }) => version === number);
        if (row === undefined) throw new Refusal('not-found', `This zone has no version ${number}.`);
        return row;
      };
      const [before, after] = [find(earlier), find(later)];
      const { datasets } = await known();
      const [comparison, fullBefore, fullAfter] = await Promise.all([
        compareVersions(knex, datasets, before, after),
        fullVersion(before),
        fullVersion(after),
      ]);
      return { comparison, earlier: fullBefore, later: fullAfter };
    },
  };
}
export type ZoneService = ReturnType<typeof zoneService>;
