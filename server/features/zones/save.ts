import type { Knex } from 'knex';
import { Refusal } from '../../refusal.ts';
import { publishLock } from '../imports/publish.ts';
import { refreshFootprintTotals } from '../imports/in-force-store.ts';
import { moveRevision } from '../service/store.ts';
import { brickStore } from './brick-store.ts';
import type { ZoneBody, ZoneDefinition } from './contract.ts';
import { type Known, type Prepared, prepareZone } from './prepare.ts';
import { freeCode, isSameName, slugOf } from './slug.ts';
import { type ZoneStore, zoneStore, type ZoneVersionRow } from './store.ts';

interface VersionBody {
  from: string;
  note?: string | undefined;
  definition: ZoneDefinition;
}

/**
 * Writers come one after the other, imports included. So a zone is never saved without the totals of an import that ends
 * at the same moment, and two zones never get one name.
 */
function change<T>(knex: Knex, work: (store: ZoneStore, transaction: Knex) => Promise<T>): Promise<T> {
  return zoneStore(knex).inTransaction(async (transaction) => {
    await transaction.raw('select pg_advisory_xact_lock(?)', [publishLock]);
    const result = await work(zoneStore(transaction), transaction);
    await moveRevision(transaction);
    return result;
  });
}

async function prepareInside(transaction: Knex, known: Known, definition: ZoneDefinition): Promise<Prepared> {
  if ((await brickStore(transaction).editionId()) !== known.edition.id) {
    throw new Refusal('conflict', 'The small areas have just changed; look at the zone again before saving it.');
  }
  return prepareZone(transaction, known.edition, definition);
}

/** @returns the code of the new zone */
export function createZone(knex: Knex, known: Known, body: ZoneBody): Promise<string> {
  return change(knex, async (store, transaction) => {
    if ((await store.openNames()).some((name) => isSameName(name, body.name))) {
      const detail = `There is an open zone named ${body.name} already; choose another name, or change that zone.`;
      throw new Refusal('conflict', detail, [{ detail, pointer: '/name' }]);
    }
    const prepared = await prepareInside(transaction, known, body.definition);
    const slug = slugOf(body.name);
    const code = freeCode(slug, await store.codesLike(slug));
    const footprintId = await store.addZone({
      code,
      name: body.name,
      lead: body.lead ?? null,
      core_problem: body.coreProblem ?? null,
      note: body.note ?? null,
    });
    await addVersion(transaction, store, footprintId, 1, { from: body.from, definition: body.definition }, prepared);
    return code;
  });
}

export function addZoneVersion(knex: Knex, known: Known, code: string, body: VersionBody): Promise<void> {
  return change(knex, async (store, transaction) => {
    const latest = await latestOpen(store, code);
    if (body.from <= latest.valid_from) {
      const detail = `A new version must begin after the present one, which began on ${latest.valid_from}.`;
      throw new Refusal('conflict', detail, [{ detail, pointer: '/from' }]);
    }
    const prepared = await prepareInside(transaction, known, body.definition);
    await store.endVersion(latest.version_id, body.from);
    await addVersion(transaction, store, latest.footprint_id, latest.version + 1, body, prepared);
  });
}

export function closeZone(knex: Knex, code: string, on: string): Promise<void> {
  return change(knex, async (store) => {
    const latest = await latestOpen(store, code);
    if (on <= latest.valid_from) {
      const detail = `A zone must close after its present version began, which was on ${latest.valid_from}.`;
      throw new Refusal('conflict', detail, [{ detail, pointer: '/on' }]);
    }
    await store.endVersion(latest.version_id, on);
    await store.closeZone(latest.footprint_id, on);
  });
}

async function latestOpen(store: ZoneStore, code: string): Promise<ZoneVersionRow> {
  await store.lockZone(code);
  const latest = (await store.versions(code)).at(-1);
  if (latest === undefined) throw new Refusal('not-found', 'There is no zone with this code.');
  if (latest.closed_on !== null) {
    throw new Refusal('conflict', `This zone was closed on ${latest.closed_on} and can no longer be changed.`);
  }
  return latest;
}

async function addVersion(
  transaction: Knex,
  store: ZoneStore,
  footprintId: number,
  version: number,
  body: VersionBody,
  { zone, fit, people, households }: Prepared,
): Promise<void> {
  const versionId = await store.addVersion({
    footprint_id: footprintId,
    version,
    valid_from: body.from,
    defined_by: zone.definedBy,
    method: zone.method,
    edition_id: zone.editionId,
    outline: zone.outline === null ? null : JSON.stringify(zone.outline),
    area_m2: zone.areaM2,
    people,
    households,
    fit: JSON.stringify(fit),
    note: body.note ?? null,
  });
  await store.addBricks(
    versionId,
    zone.takenIn.map(({ id }) => id),
  );
  if (zone.outline !== null) {
    const touched = [...zone.takenIn, ...zone.leftOut].filter(({ shareInside }) => shareInside > 0);
    await store.addOutlineBricks(
      versionId,
      touched.map(({ id }) => id),
      touched.map(({ shareInside }) => shareInside),
    );
  }
  await refreshFootprintTotals(transaction, { versions: [versionId] });
}
