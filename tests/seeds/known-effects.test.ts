import { readFileSync } from 'node:fs';
import { sampleCorrelation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { knownEffects, plantedHotAreas } from '../../seeds/demonstration.ts';
import {
  counts,
  county,
  everyBrick,
  expected,
  indicesOf,
  rest,
  seen,
  seriesOf,
  total,
  zoneBricks,
} from './demand-table.ts';

/** After over before in the zone, against the same in the rest of the county: 1 is no effect. */
function ratioOfRatios(
  of: Uint16Array | Float32Array,
  zone: string,
  series: readonly number[],
  [start, change, end]: [string, string, string | null],
): number {
  const growth = (some: readonly number[]) =>
    total(of, series, some, change, end) / total(of, series, some, start, change);
  return growth(zoneBricks(zone)) / growth(rest);
}

const policeAsb = seriesOf('police', 'anti-social-behaviour');
const councilAsb = seriesOf('district-councils', 'anti-social-behaviour');
const violence = seriesOf('police', 'violence-and-sexual-offences');

describe('the truths planted in the demonstration', () => {
  it('holds the real effect of Bell Foundry: two fifths less anti-social behaviour', () => {
    const dates: [string, string, string | null] = ['2021-10', '2024-04', null];
    expect(ratioOfRatios(expected, 'bell-foundry', policeAsb, dates)).toBeCloseTo(0.6, 2);
    expect(ratioOfRatios(counts, 'bell-foundry', policeAsb, dates)).toBeLessThan(0.75);
    expect(ratioOfRatios(expected, 'bell-foundry', councilAsb, dates)).toBeCloseTo(0.6, 2);
  });

  it('holds no effect in Coalville', () => {
    expect(ratioOfRatios(expected, 'coalville', violence, ['2021-10', '2024-01', null])).toBeCloseTo(1, 2);
  });

  it('makes New Parks look better than its bad year, and no better than before it', () => {
    expect(ratioOfRatios(expected, 'new-parks', policeAsb, ['2023-07', '2024-07', '2025-07'])).toBeCloseTo(1 / 1.45, 2);
    expect(ratioOfRatios(counts, 'new-parks', policeAsb, ['2023-07', '2024-07', '2025-07'])).toBeLessThan(0.85);
    const before = total(expected, policeAsb, zoneBricks('new-parks'), '2021-10', '2023-07');
    const after = total(expected, policeAsb, zoneBricks('new-parks'), '2024-07', null);
    const restBefore = total(expected, policeAsb, rest, '2021-10', '2023-07');
    const restAfter = total(expected, policeAsb, rest, '2024-07', null);
    expect(after / before / (restAfter / restBefore)).toBeCloseTo(1, 1);
  });

  it('has planted hot areas that stand out, clear of the zones, as documented', () => {
    const guide = readFileSync(new URL('../../docs/data/demonstration-county.md', import.meta.url), 'utf8');
    const sharing = knownEffects.find((effect) => effect.kind === 'shared-demand' && effect.loading > 0.5);
    const series = sharing?.kind === 'shared-demand' ? sharing.agencies.flatMap((agency) => seriesOf(agency)) : [];
    const rate = (some: number[], from: string, to: string | null) =>
      total(counts, series, some, from, to) / some.reduce((sum, brick) => sum + (county.bricks[brick]?.people ?? 0), 0);
    for (const area of plantedHotAreas(county)) {
      const some = indicesOf(area.brickCodes);
      expect(some.every((brick) => rest.includes(brick))).toBe(true);
      expect(guide).toContain(area.brickCodes.join(' '));
      if (area.name.endsWith('emerging')) {
        const year = (from: string, to: string | null) => total(counts, policeAsb, some, from, to);
        expect(year('2025-10', null) / year('2024-10', '2025-10')).toBeGreaterThan(1.7);
      } else {
        expect(rate(some, '2021-10', null) / rate(everyBrick, '2021-10', null)).toBeGreaterThan(1.5);
      }
    }
    expect(guide).toContain(seen.facts.toLocaleString('en-GB'));
  });

  it('plants the same sources of demand for five agencies, and others for the fire service', () => {
    const codes = [...new Set(county.bricks.map((brick) => brick.msoaCode))];
    const ratesOf = (agency: string) => {
      const events = new Map<string, [number, number]>(codes.map((code) => [code, [0, 0]]));
      county.bricks.forEach((brick, index) => {
        const sum = events.get(brick.msoaCode) ?? [0, 0];
        sum[0] += total(counts, seriesOf(agency), [index], '2021-10', null);
        sum[1] += brick.people;
      });
      return [...events.values()].map(([count, people]) => Math.log((count + 0.5) / people));
    };
    const police = ratesOf('police');
    for (const agency of ['ambulance', 'mental-health', 'social-care', 'district-councils']) {
      expect(sampleCorrelation(police, ratesOf(agency))).toBeGreaterThan(0.6);
    }
    expect(Math.abs(sampleCorrelation(police, ratesOf('fire')))).toBeLessThan(0.25);
  }, 60_000);

  it('breaks the councils’ series in April 2023 by about 1.35', () => {
    const council = seriesOf('district-councils');
    const year = (from: string, to: string) => total(counts, council, rest, from, to);
    const step = year('2023-04', '2024-04') / year('2022-04', '2023-04');
    expect(step).toBeGreaterThan(1.25);
    expect(step).toBeLessThan(1.45);
  });
});
