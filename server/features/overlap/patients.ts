import type { Remember } from '../demand/remembered.ts';
import type { Bricks } from './weighted.ts';
import { networksOn } from '../networks/footprint-days.ts';
import type { MembershipRow, OverlapStore } from './store.ts';

/** Who is registered with a network on a day: by small area, and how many live where no small area is loaded. */
export interface Patients {
  /** Places in Bricks, and the patients of each. */
  places: Int32Array;
  counts: Int32Array;
  elsewhere: number;
  countedOn: string;
}

interface Counted {
  byPractice: Map<string, { places: Int32Array; patients: Int32Array }>;
  elsewhere: Map<string, number>;
}

/** Patients of networks, from what was read once for a revision of the data. */
export function networkPatients(store: OverlapStore, remember: Remember, bricks: () => Promise<Bricks>) {
  const counted = (on: string): Promise<Counted> =>
    remember(`patients ${on}`, async () => {
      const [{ place }, rows, elsewhere] = await Promise.all([bricks(), store.patients(on), store.elsewhere(on)]);
      return { byPractice: byPractice(rows, place), elsewhere: new Map(elsewhere.map(pair)) };
    });

  /** As where footprints of networks are made, so that shares and patients are of the same practices. */
  const membersOn = (at: string): Promise<Map<string, string>> =>
    remember(`members ${at}`, async () => {
      const [memberships, spans] = await remember('memberships', async () => {
        const [rows, facts] = await Promise.all([store.memberships(), store.networks()]);
        return [rows.map(membership), new Map(facts.map(span))] as const;
      });
      return networksOn({ memberships, spans }, at);
    });

  return {
    /**
     * By network; empty where no file tells where patients live. The count nearest before the day is taken, else the first
     * after it.
     */
    async on(at: string): Promise<Map<string, Patients>> {
      const days = await remember('counted on', () => store.countedOn());
      const countedOn = days.filter((day) => day <= at).at(-1) ?? days[0];
      if (countedOn === undefined) return new Map<string, Patients>();
      const networkOf = await membersOn(at);
      // For months on end nobody joins or leaves: the sums are those of any day with the same members.
      const members = [...networkOf].map(([practice, network]) => `${practice} ${network}`).join();
      return remember(`networks ${countedOn} ${members}`, async () =>
        byNetwork(networkOf, await counted(countedOn), (await bricks()).ids.length, countedOn),
      );
    },
  };
}
export type NetworkPatients = ReturnType<typeof networkPatients>;

const membership = (row: MembershipRow) => ({
  practice: row.practice_code,
  network: row.network_code,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
});
const span = (row: { network_code: string; opened_on: string | null; closed_on: string | null }) =>
  [row.network_code, { openedOn: row.opened_on, closedOn: row.closed_on }] as const;
const pair = (row: { practice_code: string; patients: number }): [string, number] => [row.practice_code, row.patients];

function byPractice(
  rows: readonly { practice_code: string; brick_id: number; patients: number }[],
  place: Map<number, number>,
): Counted['byPractice'] {
  const lists = new Map<string, [place: number, patients: number][]>();
  for (const { practice_code, brick_id, patients } of rows) {
    const index = place.get(brick_id);
    if (index === undefined) continue;
    const list = lists.get(practice_code) ?? [];
    list.push([index, patients]);
    lists.set(practice_code, list);
  }
  return new Map(
    [...lists].map(([practice, list]) => [
      practice,
      {
        places: Int32Array.from(list, ([index]) => index),
        patients: Int32Array.from(list, ([, patients]) => patients),
      },
    ]),
  );
}

function byNetwork(
  networkOf: ReadonlyMap<string, string>,
  { byPractice, elsewhere }: Counted,
  bricks: number,
  countedOn: string,
): Map<string, Patients> {
  const practices = new Map<string, string[]>();
  for (const [practice, network] of networkOf) practices.set(network, [...(practices.get(network) ?? []), practice]);
  return new Map(
    [...practices].map(([network, own]) => {
      const sums = new Int32Array(bricks);
      for (const practice of own) {
        const found = byPractice.get(practice);
        if (found === undefined) continue;
        for (let i = 0; i < found.places.length; i += 1) {
          const place = found.places[i] ?? 0;
          sums[place] = (sums[place] ?? 0) + (found.patients[i] ?? 0);
        }
      }
      const places = Int32Array.from(sums.keys()).filter((place) => (sums[place] ?? 0) > 0);
      const counts = places.map((place) => sums[place] ?? 0);
      const more = own.reduce((sum, practice) => sum + (elsewhere.get(practice) ?? 0), 0);
      return [network, { places, counts, elsewhere: more, countedOn }];
    }),
  );
}
