import { describe, expect, it } from 'vitest';
import { demonstrationSeries, policeUkCategories, sharedCategories } from '../../seeds/demonstration.ts';

const parentOf = new Map(sharedCategories.map((category) => [category.code, category.parent]));

describe('the shared category tree', () => {
  it('names each code once, after its parent, at most three levels deep', () => {
    expect(parentOf.size).toBe(sharedCategories.length);
    const seen = new Set<string>();
    for (const { code, parent } of sharedCategories) {
      expect(parent === null || seen.has(parent)).toBe(true);
      const grandparent = parent === null ? null : parentOf.get(parent);
      expect(grandparent ? parentOf.get(grandparent) : null).toBeNull();
      seen.add(code);
    }
  });

  it('has a place for each of the fourteen crime types of police.uk, under the kebab-case of its name', () => {
    expect(Object.keys(policeUkCategories)).toHaveLength(14);
    for (const [printed, code] of Object.entries(policeUkCategories)) {
      expect(code).toBe(printed.toLowerCase().replaceAll(' ', '-'));
      expect(parentOf.has(code)).toBe(true);
    }
  });

  it('keeps anti-social behaviour and what is not yet mapped on top', () => {
    expect(parentOf.get('anti-social-behaviour')).toBeNull();
    expect(sharedCategories.find((category) => category.code === 'unmapped')?.name).toBe('Not yet mapped');
  });

  it('knows every category of the demonstration', () => {
    const unknown = demonstrationSeries.filter((series) => !parentOf.has(series.category));
    expect(unknown).toEqual([]);
  });
});
