import type { Knex } from 'knex';
import { Refusal } from '../../refusal.ts';
import type { Revision } from '../service/revision.ts';
import { brickStore, type ZoneEdition } from './brick-store.ts';
import type { ZoneDefinition } from './contract.ts';
import { type DatasetRow, zoneDemandStore } from './demand-store.ts';
import { type Fit, fitOf, sumKnown } from './fit.ts';
import { checkFloor } from './floor.ts';
import { outlineOf, type Resolved, resolveZone } from './resolve.ts';

/** What every preview needs to know of the place, asked of the database once for each data revision. */
export interface Known {
  edition: ZoneEdition;
  datasets: DatasetRow[];
}

/** A definition that may become a zone: resolved, judged and above the floor. */
export interface Prepared {
  zone: Resolved;
  fit: Fit;
  /** Of the bricks taken in; null when not known, or when there is no brick. */
  people: number | null;
  households: number | null;
}

export function knowledgeOf(knex: Knex, revision: Pick<Revision, 'current'>): () => Promise<Known> {
  let kept: { revision: string; known: Promise<Known> } | null = null;
  const ask = async (): Promise<Known> => {
    const [edition, datasets] = await Promise.all([brickStore(knex).edition(), zoneDemandStore(knex).datasets()]);
    if (edition === null) {
      throw new Refusal(
        'not-possible',
        'Load boundaries first: a zone is made of small areas, and there are none yet.',
      );
    }
    return { edition, datasets };
  };
  return async () => {
    const current = await revision.current();
    if (kept?.revision === current) return kept.known;
    const asked = { revision: current, known: ask() };
    kept = asked;
    asked.known.catch(() => {
      if (kept === asked) kept = null;
    });
    return asked.known;
  };
}

/** @throws Refusal for a shape, a code or a size that cannot be a zone */
export async function prepareZone(knex: Knex, edition: ZoneEdition, definition: ZoneDefinition): Promise<Prepared> {
  const zone = await resolveZone(brickStore(knex), edition, definition, outlineOf(definition, edition));
  checkFloor(zone);
  const isEmpty = zone.takenIn.length === 0;
  return {
    zone,
    fit: fitOf({ ...zone, hasOutline: zone.outline !== null }),
    people: isEmpty ? null : sumKnown(zone.takenIn, (brick) => brick.people),
    households: isEmpty ? null : sumKnown(zone.takenIn, (brick) => brick.households),
  };
}
