import { LRUCache } from 'lru-cache';
import { Refusal } from '../refusal.ts';
import { today } from '../features/words/months.ts';
import { type Collection, collections } from './collection-store.ts';
import type { Extent, FeatureRow, FeatureStore } from './feature-store.ts';
import { type Given, onlyKnown, readItemsQuestion, systemOf } from './question.ts';
import { crs84, type Reference } from './references.ts';
import { shapeInSystem } from './shape-in-system.ts';

/** A feature with its shape as GeoJSON text in the system that was asked for, or null where it has none. */
export interface Feature {
  row: FeatureRow;
  shape: string | null;
}

export interface FeaturePage {
  collection: Collection;
  features: Feature[];
  matched: number;
  /** The id after which the next page begins. */
  next: string | null;
  system: Reference;
}

const keptShapesBytes = 64 * 1024 * 1024;
const keptCounts = 1_000;

/**
 * Zones, areas, small areas and practices for other people's map programs: what anybody may see of them, never counts of
 * demand.
 * @param state changes whenever an answer may have become another: with the data, and with the day
 */
export function ogcService(store: FeatureStore, state: () => Promise<string>) {
  const shapes = new LRUCache<string, string>({
    maxSize: keptShapesBytes,
    sizeCalculation: (text) => text.length + 100,
  });
  const counts = new LRUCache<string, number>({ max: keptCounts });
  let extent: { state: string; found: Promise<Extent | null> } | null = null;

  const collection = (id: string): Collection => {
    const found = collections.find((one) => one.id === id);
    if (found === undefined) throw new Refusal('not-found', 'There is no collection of that name.');
    return found;
  };

  /** What has no shape is kept as that: an empty text. */
  const withShapes = async (of: Collection, rows: FeatureRow[], now: string, system: Reference): Promise<Feature[]> => {
    const nameOf = (key: number | string, { uri }: Reference): string => `${now} ${of.from.shapes} ${key} ${uri}`;
    const moved = (key: number | string, stored: string): string => {
      const text = stored === '' ? '' : shapeInSystem(stored, system);
      shapes.set(nameOf(key, system), text);
      return text;
    };
    // Taken out before anything is put in: a page may be larger than all that is kept.
    const known = rows.map(({ key }) => shapes.get(nameOf(key, system)));
    const stored = rows.map(({ key }, index) => (known[index] === undefined ? shapes.get(nameOf(key, crs84)) : ''));
    const missing = rows.filter((_, index) => stored[index] === undefined).map(({ key }) => key);
    const read = missing.length === 0 ? new Map<number | string, string>() : await store.shapes(of, missing);
    for (const key of missing) shapes.set(nameOf(key, crs84), read.get(key) ?? '');
    return rows.map((row, index) => {
      const text = known[index] ?? moved(row.key, stored[index] ?? read.get(row.key) ?? '');
      return { row, shape: text === '' ? null : text };
    });
  };

  const countOf = async (of: Collection, question: ReturnType<typeof readItemsQuestion>, now: string) => {
    const name = `${now} ${of.id} ${JSON.stringify(question.conditions)}`;
    const known = counts.get(name) ?? (await store.count(of, today(), question.conditions));
    counts.set(name, known);
    return known;
  };

  return {
    collections: (): readonly Collection[] => collections,
    collection,

    /** Degrees around everything; null where nothing is loaded. */
    async extent(): Promise<Extent | null> {
      const now = await state();
      if (extent?.state !== now) extent = { state: now, found: store.extent() };
      extent.found.catch(() => (extent = null));
      return extent.found;
    },

    /** @throws Refusal parameter-invalid, not-found */
    async items(id: string, given: Given): Promise<FeaturePage> {
      const of = collection(id);
      const question = readItemsQuestion(given, of);
      const { conditions, after, limit } = question;
      const now = await state();
      const [rows, matched] = await Promise.all([
        store.page(of, today(), { conditions, after, limit: limit + 1 }),
        countOf(of, question, now),
      ]);
      const shown = rows.slice(0, limit);
      return {
        collection: of,
        features: await withShapes(of, shown, now, question.system),
        matched,
        next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
        system: question.system,
      };
    },

    /** @throws Refusal parameter-invalid, not-found */
    async item(
      id: string,
      featureId: string,
      given: Given,
    ): Promise<{ collection: Collection; feature: Feature; system: Reference }> {
      const of = collection(id);
      onlyKnown(given, ['f', 'crs']);
      const system = systemOf('crs', given['crs']);
      const row = featureId.includes('\0') ? null : await store.one(of, today(), featureId);
      const [feature] = row === null ? [] : await withShapes(of, [row], await state(), system);
      if (feature === undefined) throw new Refusal('not-found', 'There is no feature of that id in this collection.');
      return { collection: of, feature, system };
    },
  };
}
export type OgcService = ReturnType<typeof ogcService>;
