import { addMonths } from './features/words/months.ts';
import type { Services } from './services.ts';

const shapes = ['brick', 'district', 'zone'];
const profiled = ['zone', 'district', 'ward', 'msoa', 'pcn'];

/**
 * Asks what everybody who opens the map will ask, so that the first of them does not wait while shapes are compressed
 * and a year of demand is read; then what is long to begin with: all months for the profile of an area, and the shapes that
 * map programs read. Best effort: nobody is told when it fails.
 */
export async function warmUp(address: string, services: Services): Promise<void> {
  const ask = async (path: string): Promise<Response> =>
    fetch(`${address}${path}`, { headers: { 'accept-encoding': 'br' } });
  const read = async (path: string): Promise<void> => {
    await (await ask(path)).arrayBuffer();
  };
  const span = await services.installation.monthSpan();
  for (const kind of shapes) await read(`/api/v1/shapes/${kind}.topojson`);
  if (span.last === null) return;
  const to = addMonths(span.last, 1);
  const year = `from=${addMonths(to, -12)}&to=${to}`;
  await read(`/api/v1/demand/map?kind=brick&${year}`);
  for (const kind of profiled) {
    const listed = (await (await ask(`/api/v1/footprints?kind=${kind}&limit=1`)).json()) as {
      items?: { code: string }[];
    };
    const code = listed.items?.[0]?.code;
    if (code !== undefined) await read(`/api/v1/profiles/${kind}/${encodeURIComponent(code)}?${year}`);
  }
  await read('/ogc/collections/bricks/items?limit=10000');
}
