import type { ReactElement } from 'react';
import { lookOf, shapePath } from './looks.ts';

/** The shape and colour of an area, beside its name. */
export const AreaMark = ({ area }: { area: number }): ReactElement => {
  const { shape, colour } = lookOf(area);
  return (
    <svg className="area-mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={shapePath(shape, 8, 8, 5.6)} fill={colour} fillRule="evenodd" />
    </svg>
  );
};
