import type { Knex } from 'knex';
import { Refusal } from '../../refusal.ts';
import { rememberedFor } from '../demand/remembered.ts';
import { areaStore, type BrickRow } from '../evaluations/area-store.ts';
import { type Place, readPlace } from '../evaluations/place.ts';
import type { Revision } from '../service/revision.ts';
import { type AreaSet, parseAreaRef, parseAreaSet, writeAreaSet } from '../words/area-ref.ts';
import { sayDay } from '../words/days.ts';
import { kindNames } from '../words/kinds.ts';
import { today } from '../words/months.ts';
import type { ZoneDefinition } from '../zones/contract.ts';
import { knowledgeOf, prepareZone } from '../zones/prepare.ts';
import { type Held, holdAgainst } from './hold-against.ts';
import { readSet, type ReadSet } from './read-set.ts';
import { nestingStore } from './store.ts';

export interface Nesting {
  area: { ref: string | null; name: string; bricks: BrickRow[]; people: number | null };
  held: Held[];
  notLoaded: AreaSet[];
}

/** How well areas, or shapes that are only proposed, lie inside the areas of others, and the least that would mend it. */
export function nestingService(knex: Knex, revision: Pick<Revision, 'current'>, placeName: string) {
  const remember = rememberedFor(() => revision.current());
  const store = nestingStore(knex);
  const known = knowledgeOf(knex, revision);
  const placeOf = async (): Promise<Place> => {
    const { edition } = await known();
    return remember('place', () => readPlace(areaStore(knex), edition.id));
  };
  const setOf = (set: AreaSet, at: string): Promise<ReadSet | null> =>
    remember(`${writeAreaSet(set)} ${at}`, async () => readSet(store, await placeOf(), set, at));

  async function hold(area: Nesting['area'], texts: readonly string[], at: string): Promise<Nesting> {
    const place = await placeOf();
    const sets = [...new Set(texts)].map(knownSet);
    const read = await Promise.all(sets.map((set) => setOf(set, at)));
    return {
      area,
      held:
        area.bricks.length === 0
          ? []
          : read.flatMap((set) => (set === null ? [] : [holdAgainst(area.bricks, set, place)])),
      notLoaded: sets.filter((_, index) => read[index] === null),
    };
  }

  async function areaOf(ref: string, at: string): Promise<Nesting['area']> {
    const place = await placeOf();
    const asked = parseAreaRef(ref);
    if (asked === null) throw unknown('area', `There is no kind of area like that in ${ref.slice(0, 100)}.`);
    if (asked.kind === 'whole') return { ...described(place.bricks), ref, name: placeName };
    const found = (await setOf(asked, at))?.areas.find(({ code }) => code === asked.code);
    if (found === undefined) {
      const name = asked.kind === 'brick' ? null : await store.nameOf(place.editionId, asked, at);
      if (name !== null) return { ref, name, bricks: [], people: null };
      throw new Refusal('not-found', `There is no ${kindNames[asked.kind][0]} ${asked.code} on ${sayDay(at)}.`);
    }
    const bricks = found.bricks.flatMap((id) => place.byId.get(id) ?? []);
    return { ...described(bricks), ref, name: found.name };
  }

  return {
    /** @param at a day; today when left out */
    async ofArea(ref: string, against: readonly string[], at: string | undefined): Promise<Nesting> {
      const day = at ?? today();
      return hold(await areaOf(ref, day), against, day);
    },

    /** @throws Refusal as saving the zone would */
    async ofDefinition(
      definition: ZoneDefinition,
      against: readonly string[],
      at: string | undefined,
    ): Promise<Nesting> {
      const [{ edition }, place] = await Promise.all([known(), placeOf()]);
      const { zone } = await prepareZone(knex, edition, definition);
      const bricks = zone.takenIn.flatMap(({ id }) => place.byId.get(id) ?? []);
      return hold({ ...described(bricks), ref: null, name: 'This shape' }, against, at ?? today());
    },
  };
}
export type NestingService = ReturnType<typeof nestingService>;

function described(bricks: BrickRow[]): Pick<Nesting['area'], 'bricks' | 'people'> {
  const isKnown = bricks.length > 0 && bricks.every(({ people }) => people !== null);
  return { bricks, people: isKnown ? bricks.reduce((sum, { people }) => sum + (people ?? 0), 0) : null };
}

function knownSet(text: string): AreaSet {
  const set = parseAreaSet(text);
  if (set === null) throw unknown('against', `There is no kind of area like ${text.slice(0, 100)}.`);
  return set;
}

const unknown = (parameter: string, detail: string): Refusal =>
  new Refusal('parameter-invalid', detail, [{ parameter, detail }]);
