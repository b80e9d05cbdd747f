import { LRUCache } from 'lru-cache';

export type Remember = <T>(key: string, make: () => Promise<T>) => Promise<T>;

const mostKept = 200;

/**
 * Keeps what was read until the data revision moves. The revision is asked first, so what is kept under a revision was
 * read after that revision began: nothing older than it can be shown under it.
 */
export function rememberedFor(revision: () => Promise<string>): Remember {
  const kept = new LRUCache<string, Promise<unknown>>({ max: mostKept });
  let keptFor: string | null = null;
  return async <T>(key: string, make: () => Promise<T>): Promise<T> => {
    const present = await revision();
    if (present !== keptFor) {
      kept.clear();
      keptFor = present;
    }
    const known = kept.get(key) as Promise<T> | undefined;
    if (known !== undefined) return known;
    // A query that is still being built is asked anew each time that it is awaited: as a promise it is asked once.
    const making = Promise.resolve(make());
    kept.set(key, making);
    making.catch(() => kept.delete(key));
    return making;
  };
}
