/**
 * How long it takes from a changed question (category, period, measure, kind of area) until its answer is on the screen,
 * as performance measures named 'map-redraw', for `npm run bench` and the browser's own tools.
 */

const asked = 'map-question-changed';
const measured = 'map-redraw';

export const noteQuestion = (): void => {
  performance.clearMarks(asked);
  performance.mark(asked);
};

/** To be called when the answer has been handed to the map: it is painted in the next frame. */
export const noteRedraw = (): void => {
  if (performance.getEntriesByName(asked).length === 0) return;
  requestAnimationFrame(() => {
    // The task after the frame's painting.
    setTimeout(() => {
      if (performance.getEntriesByName(asked).length === 0) return;
      performance.measure(measured, asked);
      performance.clearMarks(asked);
    }, 0);
  });
};
