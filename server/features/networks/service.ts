import type { Knex } from 'knex';
import { networkFileKinds } from '../../intake/networks/network-file.ts';
import { Refusal } from '../../refusal.ts';
import { rememberedFor } from '../demand/remembered.ts';
import type { OverlapService } from '../overlap/service.ts';
import type { Revision } from '../service/revision.ts';
import type { NetworkMethod } from '../words/contract.ts';
import { today } from '../words/months.ts';
import { networkFileStore } from './file-store.ts';
import { type FileToLoad, loadNetworks } from './load.ts';
import { findNearby, type Nearby } from './nearby.ts';
import type { NetworkOnDay, NetworksOnDay, PracticesOnDay, PracticesQuestion, ZoneInBoth } from './on-day.ts';
import { unplacedOf } from './say-unplaced.ts';
import { type KnownFrom, type NetworkRow, networkStore, type NetworkVersionRow, type PracticeRow } from './store.ts';

/** Files that say who is in which network. */
const saysMembers = [
  ...[networkFileKinds.workbook, networkFileKinds.partners],
  ...[networkFileKinds.mapping, networkFileKinds['qof-mapping']],
];

/** Primary Care Networks and their practices, as of any day, and the files that tell of them. */
export function networkService(
  knex: Knex,
  revision: Pick<Revision, 'current' | 'forget'>,
  overlap: Pick<OverlapService, 'of'>,
) {
  const store = networkStore(knex);
  const remember = rememberedFor(() => revision.current());
  const nearby = (): Promise<Nearby> => remember('nearby', () => findNearby(store));
  const networksOn = (day: string): Promise<NetworkRow[]> => remember(`networks ${day}`, () => store.networksOn(day));
  const practicesOn = (day: string): Promise<PracticeRow[]> =>
    remember(`practices ${day}`, () => store.practicesOn(day));
  const versionsOn = (day: string): Promise<NetworkVersionRow[]> =>
    remember(`versions ${day}`, () => store.versionsOn(day));
  const knownFrom = (): Promise<KnownFrom | null> => remember('known from', () => store.knownFrom(saysMembers));

  return {
    async list(query: {
      at?: string | undefined;
      commissioner?: string | undefined;
      nearby: 'true' | 'false';
    }): Promise<NetworksOnDay> {
      const day = query.at ?? today();
      const [near, networks, versions, practices] = [
        await nearby(),
        await networksOn(day),
        await versionsOn(day),
        await practicesOn(day),
      ];
      const isAll = query.nearby === 'false';
      const isWanted = (commissioner: string | null): boolean =>
        query.commissioner === undefined || commissioner?.toUpperCase() === query.commissioner.toUpperCase();
      const listed = networks.filter(
        ({ code, commissioner_code }) => (isAll || near.networks.has(code)) && isWanted(commissioner_code),
      );
      const codes = new Set(listed.map(({ code }) => code));
      return {
        day,
        networks: listed,
        nearby: near,
        isAll,
        files: await store.files(),
        knownFrom: await knownFrom(),
        begins: await remember('begins', () => store.begins()),
        unplaced: await remember('unplaced', () => unplacedOf(networkFileStore(knex))),
        versions: versions.filter(({ code }) => codes.has(code)),
        withoutNetwork: practices.filter(
          (one) =>
            one.network_code === null &&
            isOpen(one, day) &&
            (isAll || near.practices.has(one.code)) &&
            isWanted(one.commissioner_code),
        ),
      };
    },

    async practices(query: PracticesQuestion): Promise<PracticesOnDay> {
      const day = query.at ?? today();
      const { after } = query;
      if (after !== undefined && !/^[A-Z]\d{5}$/.test(after)) {
        const detail = 'Give the value of next from the page before, or leave it out to start again.';
        throw new Refusal('parameter-invalid', `after: ${detail}`, [{ parameter: 'after', detail }]);
      }
      const { network } = query;
      const near = await nearby();
      const isWanted = (one: PracticeRow): boolean =>
        network === undefined ? near.practices.has(one.code) && isOpen(one, day) : one.network_code === network;
      const found = (await practicesOn(day)).filter(
        (one) => isWanted(one) && (after === undefined || one.code > after),
      );
      const page = found.slice(0, query.limit);
      return { day, practices: page, next: found.length > page.length ? (page.at(-1)?.code ?? null) : null };
    },

    async one(
      code: string,
      query: { at?: string | undefined; method?: NetworkMethod | undefined },
    ): Promise<NetworkOnDay> {
      const day = query.at ?? today();
      const network = (await networksOn(day)).find((one) => one.code === code) ?? (await store.fact(code));
      if (network === null)
        throw new Refusal('not-found', 'There is no such network here; ask for one that is listed.');
      const versions = (await versionsOn(day)).filter((one) => one.code === code);
      const version =
        versions.find((one) => (query.method === undefined ? one.in_use : one.method === query.method)) ?? null;
      if (version === null && query.method !== undefined) {
        throw new Refusal('not-found', 'This network has no footprint by that method on that day.');
      }
      const members = (await practicesOn(day)).filter((one) => one.network_code === code);
      return {
        day,
        network,
        versions,
        version,
        members,
        history: await store.history(code),
        knownFrom: await knownFrom(),
        patientsElsewhere:
          network.unplaced > 0
            ? null
            : await store.patientsElsewhere(
                members.map((one) => one.code),
                day,
              ),
        districts: version === null ? [] : await store.districts(version.version_id),
        zones: version === null ? [] : await zonesIn(overlap, version, day),
      };
    },

    async load(files: readonly FileToLoad[]) {
      const loaded = await loadNetworks(knex, files);
      revision.forget();
      return loaded;
    },
  };
}
export type NetworkService = ReturnType<typeof networkService>;

/** Undivided among zones, as on their pages: a zone that somebody else draws over one changes nothing of it. */
async function zonesIn(
  overlap: Pick<OverlapService, 'of'>,
  version: NetworkVersionRow,
  at: string,
): Promise<ZoneInBoth[]> {
  const found = await overlap.of({ rows: 'zone', columns: `pcn.${version.method}`, at }).catch((error: unknown) => {
    // No zone in force, or people not known: then there is nothing to tell of zones, and all the rest of the network.
    if (error instanceof Refusal) return null;
    throw error;
  });
  const column = found?.columns.findIndex(({ code }) => code === version.code) ?? -1;
  if (found === null || column < 0) return [];
  const valueAt = (values: readonly (readonly number[])[], row: number): number => values[row]?.[column] ?? 0;
  return found.rows
    .map(({ code, name, people }, row) => ({
      code: code ?? '',
      name,
      people,
      inBoth: valueAt(found.people, row),
      shareOfZone: valueAt(found.shareOfRow, row),
      shareOfNetwork: valueAt(found.withinColumn, row),
    }))
    .filter(({ shareOfZone }) => shareOfZone > 0);
}

const isOpen = ({ opened_on, closed_on }: PracticeRow, day: string): boolean =>
  (opened_on === null || opened_on <= day) && (closed_on === null || closed_on >= day);
