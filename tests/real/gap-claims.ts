import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Express } from 'express';
import request from 'supertest';
import { expect, it } from 'vitest';
import type { DemandMapAnswer, MonthsAnswer, ProfileAnswer } from '../../server/features/demand/contract.ts';
import type { TrendAnswer } from '../../server/features/trends/contract.ts';
import { monthsOf } from '../../server/features/words/months.ts';
import { changeDispersion } from '../../server/statistics/change-dispersion.ts';
import { type CountChange, countChanges } from '../../server/statistics/count-change.ts';
import { hypergeometricAtLeast, normalQuantile, twoSided } from '../../server/statistics/distributions.ts';
import { benjaminiHochberg } from '../../server/statistics/false-discovery.ts';
import { sharedData } from '../support/shared.ts';

/** No file of these months is in the folder. */
const gaps = [
  { from: '2019-03', to: '2019-12' },
  { from: '2022-11', to: '2024-01' },
];
/** The same months before and after the publisher went from the codes of 2011 to those of 2021. */
const [before, after] = [
  { from: '2022-01', to: '2022-03' },
  { from: '2024-01', to: '2024-03' },
];

type Row = Record<string, string>;
const rowsOf = (path: string): Row[] => parse<Row>(readFileSync(sharedData(path), 'utf8'), { columns: true });

/** What the service says of months that never came, and of areas whose codes changed in the middle of the files. */
export function claimGapsAndCodes(app: () => Express, zone: string): void {
  const get = async <T>(path: string): Promise<T> => {
    const response = await request(app()).get(`/api/v1${path}`);
    expect(response.status, response.text.slice(0, 300)).toBe(200);
    return response.body as T;
  };
  const words = (period: { from: string; to: string }): string => `from=${period.from}&to=${period.to}`;
  const mapOf = (period: { from: string; to: string }) =>
    get<DemandMapAnswer>(`/demand/map?kind=brick&${words(period)}`);

  it('show months that never came as not available on the map and in its table, never as 0', async () => {
    for (const gap of gaps) {
      const { areas, whole, monthsReceived } = await mapOf(gap);
      expect(new Set([...areas.count, ...areas.rate, whole.count, whole.rate.value])).toEqual(new Set(['[x]']));
      expect(monthsReceived).toBe(0);
      const table = await request(app()).get(`/api/v1/demand/map.csv?kind=brick&${words(gap)}`);
      const values = parse<Row>(table.text, { columns: true }).map(({ value }) => value);
      expect(new Set(values)).toEqual(new Set(['[x]']));
      for (const measure of ['smoothed', 'change', 'excess']) {
        const refused = await request(app()).get(`/api/v1/measures/map?kind=brick&measure=${measure}&${words(gap)}`);
        expect(refused.status).toBe(422);
        expect((refused.body as { detail: string }).detail).toMatch(/^Nothing came for .*not zero/);
      }
    }
  });

  it('show them as gaps in the list of months, a profile, and a trend', async () => {
    const missing = gaps.flatMap(monthsOf);
    const absent = (rows: { month: string; count: unknown }[]): string[] =>
      rows.filter(({ count }) => count === '[x]').map(({ month }) => month);
    expect(absent((await get<MonthsAnswer>('/demand/months')).items)).toEqual(missing);
    const whole = { from: '2019-01', to: '2024-03' };
    const { trend } = await get<ProfileAnswer>(`/demand/profile/zone/${zone}?${words(whole)}`);
    expect(absent(trend)).toEqual(missing.filter((month) => month >= (trend[0]?.month ?? '')));
    expect(absent(trend).length).toBe(14);
    expect(absent((await get<TrendAnswer>(`/trends/zone/${zone}?${words(whole)}`)).months)).toEqual(missing);
  });

  it('compare no year with one of which months are missing', async () => {
    const refused = await request(app()).get(`/api/v1/measures/map?kind=brick&measure=change&${words(after)}`);
    expect((refused.body as { detail: string }).detail).toMatch(/nothing came for January to February 2023/);
  });

  it('make no trend of the change from the codes of 2011 to those of 2021', async () => {
    const lookup = rowsOf('lsoa/lookup_lsoa11_lsoa21_lad22_llr.csv');
    const recoded = new Set(lookup.flatMap((row) => (row['change_code'] === 'U' ? [] : [row['lsoa21_code'] ?? ''])));
    const [first, second] = [(await mapOf(before)).areas, (await mapOf(after)).areas];
    expect(second.code).toEqual(first.code);
    const counts = [first.count, second.count] as [number[], number[]];
    const changes = countChanges(...counts);
    const isRecoded = first.code.map((code) => recoded.has(code));
    const ofRecoded = isRecoded.filter(Boolean).length;
    expect(ofRecoded).toBe(recoded.size);
    // Found no more often than areas that kept their code.
    const found = beyondChance(changes.map(({ p }) => p));
    const foundRecoded = found.filter((one, at) => one && isRecoded[at] === true).length;
    const all = found.filter(Boolean).length;
    const chance = hypergeometricAtLeast(foundRecoded, ofRecoded, found.length - ofRecoded, all);
    expect(chance).toBeGreaterThan(0.2);
    // None comes from nothing or goes to nothing, and none stands out from how unlike each other areas change.
    const phi = changeDispersion(...counts) ?? 1;
    const wider = changes.map(({ p }) => (p === null ? null : twoSided(normalQuantile(p / 2) / Math.sqrt(phi))));
    const standOut = beyondChance(wider);
    isRecoded.forEach((is, at) => {
      if (!is) return;
      expect(Math.min(counts[0][at] ?? 0, counts[1][at] ?? 0), first.name[at]).toBeGreaterThan(0);
      expect(standOut[at], first.name[at]).toBe(false);
    });

    // Counted by the code that is printed, the very same rows would make dozens of false trends.
    const printed = [before, after].map(printedCounts) as [Map<string, number>, Map<string, number>];
    const codes = [...new Set(lookup.flatMap((row) => [row['lsoa11_code'] ?? '', row['lsoa21_code'] ?? '']))];
    const [old, fresh] = printed.map((counted) => codes.map((code) => counted.get(code) ?? 0)) as [number[], number[]];
    const falseOnes = beyondChance(countChanges(old, fresh).map(({ p }: CountChange) => p)).filter(
      (one, at) => one && (old[at] === 0) !== (fresh[at] === 0),
    );
    expect(falseOnes.length).toBeGreaterThan(60);
  });
}

const beyondChance = (pValues: (number | null)[]): boolean[] =>
  benjaminiHochberg(pValues).map((q) => q !== null && q <= 0.05);

function printedCounts(period: { from: string; to: string }): Map<string, number> {
  const counts = new Map<string, number>();
  for (const month of monthsOf(period)) {
    for (const row of rowsOf(`police/${month}-leicestershire-street.csv`)) {
      const code = row['LSOA code'] ?? '';
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return counts;
}
