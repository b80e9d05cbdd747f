import type { Drawing } from './drawing.ts';

const name = 'first-map-drawn';

/** Notes the moment when the first map with figures is on the screen, for `npm run bench` and the browser's own tools. */
export function noteFirstMap({ areas, fills }: Drawing): void {
  if (areas === null || fills.length === 0 || performance.getEntriesByName(name).length > 0) return;
  // The frame after the one in which it was drawn.
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark(name)));
}
