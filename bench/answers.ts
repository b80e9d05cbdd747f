import { randomFor } from '../server/statistics/random.ts';
import { quantile } from './machine.ts';

export interface Answers {
  profile: number[];
  choropleth: number[];
  preview: number[];
}

const asked = 120;
const warmUp = 15;

/**
 * How long the server takes over questions that it has not been asked before, one at a time, over HTTP on this machine:
 * 36 months of a zone, all small areas on a map, and the preview of a drawn zone.
 */
export async function timeAnswers(address: string): Promise<Answers> {
  const random = randomFor(11, 'answers').uniform;
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const zones = (await read<{ items: { code: string }[] }>(`${address}/api/v1/zones`)).items.map(({ code }) => code);
  const categories = await usedCategories(address);
  const service = await read<{ months: { first: string } }>(`${address}/api/v1/service`);
  const places = (await read<{ places: { longitude: number; latitude: number }[] }>(`${address}/api/v1/service`))
    .places;
  const from = (offset: number): string => addMonths(service.months.first, offset);

  const profile = await timeEach(() => {
    const start = Math.floor(random() * 24);
    const category = random() < 0.5 ? '' : `&category=${pick(categories)}`;
    return [`/demand/profile/zone/${pick(zones)}?from=${from(start)}&to=${from(start + 36)}${category}`];
  });
  const choropleth = await timeEach(() => {
    const start = Math.floor(random() * 48);
    const category = random() < 0.2 ? '' : `&category=${pick(categories)}`;
    return [`/demand/map?kind=brick&from=${from(start)}&to=${from(start + 12)}${category}`];
  });
  const preview = await timeEach(() => {
    const { longitude, latitude } = pick(places);
    const outline = wobblyOutline([longitude, latitude], 0.6 + random() * 1.4, random);
    return ['/zones/preview', JSON.stringify({ definition: { by: 'outline', outline } })];
  });
  return { profile, choropleth, preview };

  async function timeEach(question: () => [path: string, body?: string]): Promise<number[]> {
    const took: number[] = [];
    for (let round = 0; round < asked + warmUp; round += 1) {
      const [path, body] = question();
      const begun = performance.now();
      const response = await fetch(`${address}/api/v1${path}`, {
        ...(body === undefined ? {} : { method: 'POST', body, headers: { 'content-type': 'application/json' } }),
      });
      await response.arrayBuffer();
      // A drawn shape may lie over the border or hold too few people: a refusal is not the answer that is timed.
      if (response.ok && round >= warmUp) took.push(performance.now() - begun);
    }
    return took.sort((one, other) => one - other);
  }
}

export const timeWords = (took: number[]): string =>
  `p50 ${quantile(took, 0.5).toFixed(1)} ms, p95 ${quantile(took, 0.95).toFixed(1)} ms (${took.length} questions)`;

async function read<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as T;
}

async function usedCategories(address: string): Promise<string[]> {
  const { items } = await read<{ items: { code: string }[] }>(`${address}/api/v1/datasets`);
  const mapped = await Promise.all(
    items.map(({ code }) => read<{ items: { category: string }[] }>(`${address}/api/v1/datasets/${code}/categories`)),
  );
  return [...new Set(mapped.flatMap((answer) => answer.items.map(({ category }) => category)))];
}

function addMonths(month: string, count: number): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** A ring of 40 points about a place, as a hand draws it. */
function wobblyOutline([longitude, latitude]: [number, number], radiusKm: number, random: () => number): object {
  const ring = Array.from({ length: 40 }, (_, index) => {
    const angle = (index / 40) * 2 * Math.PI;
    const reach = (radiusKm * (0.8 + 0.4 * random())) / 111;
    return [longitude + (reach * Math.cos(angle)) / 0.605, latitude + reach * Math.sin(angle)];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
}
