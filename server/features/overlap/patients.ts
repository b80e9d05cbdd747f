import type { Remember } from '../demand/remembered.ts';
import type { Bricks } from './weighted.ts';
import { networksOn } from '../networks/footprint-days.ts';
import type { MembershipRow, OverlapStore } from './store.ts';

/** Who is registered with a network on a day: by small area, and how many live where no small area is loaded. */
export interface Patients {
  /** In the order of Bricks. */
  byBrick: Float64Array;
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
    /** Null where no file tells where patients live. The count nearest before the day is taken, else the first after it. */
    async of(network: string, at: string): Promise<Patients | null> {
      const days = await remember('counted on', () => store.countedOn());
      const countedOn = days.filter((day) => day <= at).at(-1) ?? days[0];
      if (countedOn === undefined) return null;
      const networkOf = await membersOn(at);
      const found = await counted(countedOn);
      const byBrick = new Float64Array((await bricks()).ids.length);
      let elsewhere = 0;
      for (const [practice, code] of networkOf) {
        if (code !== network) continue;
        elsewhere += found.elsewhere.get(practice) ?? 0;
        const { places, patients } = found.byPractice.get(practice) ?? { places: [], patients: [] };
        for (let i = 0; i < places.length; i += 1) {
          const place = places[i] ?? 0;
          byBrick[place] = (byBrick[place] ?? 0) + (patients[i] ?? 0);
        }
      }
      return { byBrick, elsewhere, countedOn };
    },
  };
}
export type NetworkPatients = ReturnType<typeof networkPatients>;

const membership = (row: MembershipRow) => ({
  ...{ practice: row.practice_code, network: row.network_code, startsOn: row.starts_on, endsOn: row.ends_on },
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
