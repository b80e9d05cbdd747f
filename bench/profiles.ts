import { randomFor } from '../server/statistics/random.ts';

const asked = 120;
const warmUp = 15;
const kinds = ['zone', 'ward', 'msoa', 'district'] as const;
const mostAreas = 400;

/**
 * How long the server takes over area profiles that it has not been asked before, one at a time, over HTTP on this machine:
 * any area of four kinds over twelve months that end anywhere in three years.
 */
export async function timeProfiles(address: string): Promise<number[]> {
  const random = randomFor(11, 'profiles').uniform;
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const read = async <T>(path: string): Promise<T> => {
    const response = await fetch(`${address}/api/v1${path}`);
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return (await response.json()) as T;
  };
  const areas = new Map<string, string[]>();
  for (const kind of kinds) {
    const { items } = await read<{ items: { code: string }[] }>(`/footprints?kind=${kind}&limit=${mostAreas}`);
    areas.set(
      kind,
      items.map(({ code }) => code),
    );
  }
  const { months } = await read<{ months: { last: string } }>('/service');
  const took: number[] = [];
  for (let round = 0; round < asked + warmUp; round += 1) {
    const kind = pick(kinds);
    const to = addMonths(months.last, 1 - Math.floor(random() * 36));
    const path = `/profiles/${kind}/${pick(areas.get(kind) ?? [])}?from=${addMonths(to, -12)}&to=${to}`;
    const begun = performance.now();
    const response = await fetch(`${address}/api/v1${path}`);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    if (round >= warmUp) took.push(performance.now() - begun);
  }
  return took.sort((one, other) => one - other);
}

function addMonths(month: string, count: number): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}
