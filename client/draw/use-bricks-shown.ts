import { useMemo } from 'react';
import type { BricksShown } from './bricks-layer.ts';
import type { Estimate } from './estimate.ts';
import type { Preview } from './use-preview.ts';

/** The bricks that the map fills: the server's answer once it is there, the browser's estimate until then. */
export function useBricksShown(
  preview: Preview,
  estimate: Estimate | null,
  dragging: boolean,
  marked: readonly string[],
): BricksShown {
  const { answer, state } = preview;
  return useMemo(() => {
    if (answer !== null && !dragging) {
      const codes = (bricks: readonly { code: string }[]): string[] => bricks.map(({ code }) => code);
      return { taken: codes(answer.bricks), leftOut: codes(answer.leftOut), marked };
    }
    // A refused shape takes nothing in, and must not look as if it did.
    if (estimate === null || (state === 'refused' && !dragging)) return { taken: [], leftOut: [], marked };
    return { taken: estimate.codes, leftOut: [], marked };
  }, [answer, state, estimate, dragging, marked]);
}
