import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  demonstrationAgencies,
  demonstrationDatasets,
  demonstrationMonths,
  demonstrationSeed,
  demonstrationSeries,
  generateDemand,
} from '../../seeds/demonstration.ts';
import { counts, county, everyBrick, seen, seriesOf, total } from './demand-table.ts';

describe('the demonstration demand', () => {
  it('is the same for the same seed, fact by fact', () => {
    const hashOf = () => {
      const hash = createHash('sha256');
      for (const { brick, month, series, count } of generateDemand(county, demonstrationSeed)) {
        if (month > 2) break;
        hash.update(`${brick},${month},${series},${count};`);
      }
      return hash.digest('hex');
    };
    expect(hashOf()).toBe(hashOf());
  }, 60_000);

  it('runs over 60 months in order, 2021-10 to 2026-09', () => {
    expect([demonstrationMonths.length, demonstrationMonths[0], demonstrationMonths.at(-1)]).toEqual([
      60,
      '2021-10',
      '2026-09',
    ]);
    expect(seen.isOrdered).toBe(true);
  });

  it('has between 350,000 and 480,000 facts, all positive whole numbers', () => {
    expect(seen.facts).toBeGreaterThanOrEqual(350_000);
    expect(seen.facts).toBeLessThanOrEqual(480_000);
    expect(seen.isPositive).toBe(true);
  });

  it('gives every one of the eight agencies a dataset that says it is invented, and series with facts', () => {
    expect(demonstrationAgencies).toHaveLength(8);
    for (const agency of demonstrationAgencies) {
      const datasets = demonstrationDatasets.filter((dataset) => dataset.agency === agency.code);
      expect(datasets.length).toBeGreaterThan(0);
      expect(datasets.every((dataset) => dataset.note.startsWith('Invented'))).toBe(true);
      expect(total(counts, seriesOf(agency.code), everyBrick, '2021-10', null)).toBeGreaterThan(1000);
    }
    const keys = demonstrationSeries.map((series) => `${series.dataset} ${series.category}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has no facts in the missing months, and facts in every other month', () => {
    demonstrationSeries.forEach((series, index) => {
      const missing = demonstrationDatasets.find((dataset) => dataset.code === series.dataset)?.missingMonths ?? [];
      demonstrationMonths.forEach((month, order) => {
        const next = demonstrationMonths[order + 1] ?? null;
        expect(total(counts, [index], everyBrick, month, next) === 0).toBe(missing.includes(month));
      });
    });
  });
});
