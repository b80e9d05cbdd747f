import { randomFor } from '../server/statistics/random.ts';

const asked = 60;
const warmUp = 5;
const limit = 1_000;

export interface OgcTimes {
  degrees: number[];
  grid: number[];
}

/**
 * How long a page of 1,000 small areas takes by OGC API – Features, each page another, one at a time, over HTTP on this
 * machine: as it is stored, and on the British National Grid. Compressed, as map programs ask for it.
 */
export async function timeOgc(address: string): Promise<OgcTimes> {
  const random = randomFor(13, 'ogc').uniform;
  const codes = await everyCode(`${address}/ogc/collections/bricks/items?limit=10000`);
  const starts = codes.slice(0, Math.max(1, codes.length - limit));

  const time = async (more: string): Promise<number[]> => {
    const took: number[] = [];
    for (let round = 0; round < asked + warmUp; round += 1) {
      const after = starts[Math.floor(random() * starts.length)] ?? '';
      const people = Math.floor(random() * 100);
      const url = `${address}/ogc/collections/bricks/items?limit=${limit}&after=${after}&filter=people%3E${people}${more}`;
      const begun = performance.now();
      const response = await fetch(url);
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`${url} answered ${response.status}`);
      if (round >= warmUp) took.push(performance.now() - begun);
    }
    return took.sort((one, other) => one - other);
  };
  return { degrees: await time(''), grid: await time('&crs=http://www.opengis.net/def/crs/EPSG/0/27700') };
}

async function everyCode(url: string): Promise<string[]> {
  const response = await fetch(url);
  const { features } = (await response.json()) as { features: { id: string }[] };
  return features.map(({ id }) => id);
}
