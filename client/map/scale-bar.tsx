import type { ReactElement, RefObject } from 'react';
import type { Extent } from './drawing.ts';
import { lengthWords, metresPerPixel, roundLength } from './scale.ts';

const mostPixels = 130;

export const ScaleBar = ({
  extent,
  mapRef,
}: {
  extent: Extent | null;
  mapRef: RefObject<HTMLDivElement | null>;
}): ReactElement | null => {
  const width = mapRef.current?.clientWidth ?? 0;
  if (extent === null || width === 0) return null;
  const [west, south, east, north] = extent;
  // A map that is not laid out yet shows a place without width.
  if (east <= west) return null;
  const { metres, pixels } = roundLength(metresPerPixel(west, east, (south + north) / 2, width), mostPixels);
  return (
    <p className="scale-bar">
      <span className="scale-bar__line" style={{ width: pixels }} aria-hidden="true" />
      <span className="visually-hidden">Scale: the bar is </span>
      {lengthWords(metres)}
    </p>
  );
};
