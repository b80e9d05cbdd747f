import type { ReactElement } from 'react';
import { isWide } from './wide.ts';

/** Folded at first where the map is low, so that it does not cover what it explains. What lines, fills and dots on the drawing map mean. */
export function DrawLegend({ brickName, open }: { brickName: string; open: boolean }): ReactElement {
  return (
    <details className="draw-legend" open={open && isWide()}>
      <summary>Legend</summary>
      <ul>
        <li>
          <span className="draw-legend__line draw-legend__line--yours" aria-hidden="true" /> your line
        </li>
        <li>
          <span className="draw-legend__line draw-legend__line--zone" aria-hidden="true" /> the zone it makes
        </li>
        <li>
          <span className="draw-legend__area draw-legend__area--in" aria-hidden="true" /> {brickName} taken in
        </li>
        <li>
          <span className="draw-legend__area" aria-hidden="true" /> touched, left out
        </li>
        <li>
          <span className="draw-legend__number" aria-hidden="true">
            335
          </span>{' '}
          people (zoom in)
        </li>
        <li>
          <span className="draw-legend__line draw-legend__line--ward" aria-hidden="true" /> ward (zoom in)
        </li>
        <li>
          <span className="draw-legend__line draw-legend__line--others" aria-hidden="true" /> zone that exists
        </li>
      </ul>
    </details>
  );
}
