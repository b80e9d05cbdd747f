import { addMonths } from './features/words/months.ts';
import type { Services } from './services.ts';

const shapes = ['brick', 'district', 'zone'];

/**
 * Asks what everybody who opens the map will ask, so that the first of them does not wait while shapes are compressed
 * and a year of demand is read. Best effort: nobody is told when it fails.
 */
export async function warmUp(address: string, services: Services): Promise<void> {
  const span = await services.installation.monthSpan();
  const questions = shapes.map((kind) => `/shapes/${kind}.topojson`);
  if (span.last !== null) {
    const to = addMonths(span.last, 1);
    questions.push(`/demand/map?kind=brick&from=${addMonths(to, -12)}&to=${to}`);
  }
  for (const question of questions) {
    const answer = await fetch(`${address}/api/v1${question}`, { headers: { 'accept-encoding': 'br' } });
    await answer.arrayBuffer();
  }
}
