import { randomFor } from '../server/statistics/random.ts';

export interface NetworkAnswers {
  /** Milliseconds, ascending. */
  matrix: number[];
  comparison: number[];
  /** Of the largest matrix that was asked for. */
  rows: number;
  columns: number;
}

/** So many zones and networks a matrix is to be timed with. */
export const wantedZones = 20;
export const wantedNetworks = 27;

const asked = 120;
const warmUp = 10;
const zonesBegin = '2020-01-01';

/**
 * How long the server takes over overlaps of 20 zones with all networks, and over five areas side by side, over HTTP on this
 * machine: each question on a day, or over a period, that it has not been asked about before.
 */
export async function timeNetworks(address: string): Promise<NetworkAnswers> {
  await drawZones(address);
  const random = randomFor(23, 'networks').uniform;
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const codesOf = async (path: string): Promise<string[]> =>
    (await read<{ items: { code: string }[] }>(`${address}/api/v1/${path}`)).items.map(({ code }) => code);
  const [zones, wards, districts, networks] = await Promise.all([
    codesOf('zones'),
    codesOf('footprints?kind=ward'),
    codesOf('footprints?kind=district'),
    codesOf('footprints?kind=pcn'),
  ]);
  const { months } = await read<{ months: { first: string } }>(`${address}/api/v1/service`);

  const first = await read<{ rows: unknown[]; columns: unknown[] }>(`${address}/api/v1/overlap?at=${dayAfter(0)}`);
  const matrix = await timeEach(address, (round) => `overlap?rows=zone&columns=pcn&at=${dayAfter(round + 1)}`);
  const comparison = await timeEach(address, () => {
    const start = Math.floor(random() * 48);
    const areas = [
      `zone:${pick(zones)}`,
      `pcn:${pick(networks)}`,
      `ward:${pick(wards)}`,
      `district:${pick(districts)}`,
    ];
    const period = `from=${addMonths(months.first, start)}&to=${addMonths(months.first, start + 12)}`;
    return `comparison?areas=${[...areas, 'whole'].join(',')}&${period}`;
  });
  return { matrix, comparison, rows: first.rows.length, columns: first.columns.length };
}

/** Days of the latest year of the demonstration county’s networks, one after another. */
const dayAfter = (days: number): string => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10);

/** Circles about places until there are as many zones as a partnership of this size may have. */
async function drawZones(address: string): Promise<void> {
  const known = (await read<{ items: unknown[] }>(`${address}/api/v1/zones`)).items.length;
  const { places } = await read<{ places: { longitude: number; latitude: number }[] }>(`${address}/api/v1/service`);
  let drawn = known;
  for (const [index, { longitude, latitude }] of places.entries()) {
    if (drawn >= wantedZones) return;
    const radiusMetres = 900 + 50 * (index % 8);
    const definition = { by: 'circle', centre: [longitude, latitude], radiusMetres };
    const response = await fetch(`${address}/api/v1/zones`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: `Measured zone ${String(index + 1)}`, from: zonesBegin, definition }),
    });
    // Where too few people live, or the border is near, there is no zone.
    if (response.ok) drawn += 1;
    await response.arrayBuffer();
  }
  throw new Error(`only ${drawn} zones could be drawn`);
}

async function timeEach(address: string, question: (round: number) => string): Promise<number[]> {
  const took: number[] = [];
  for (let round = 0; round < asked + warmUp; round += 1) {
    const path = question(round);
    const begun = performance.now();
    const response = await fetch(`${address}/api/v1/${path}`);
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 200)}`);
    if (round >= warmUp) took.push(performance.now() - begun);
  }
  return took.sort((one, other) => one - other);
}

async function read<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as T;
}

function addMonths(month: string, count: number): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}
