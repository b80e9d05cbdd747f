import type { ReactElement } from 'react';
import { spotLooks, type Look } from './colours.ts';

/** A class of the map as it stands in the legend: its colour, and its lines where it has any. */

const width = 24;
const height = 16;

/** Strokes without a length: their round ends are the dots, where the areas' pattern has them. */
const dots = [0, 8]
  .flatMap((top) => [0, 8, 16].map((left) => `M${left + 2} ${top + 2}h0M${left + 6} ${top + 6}h0`))
  .join('');

const paths: Record<Look['lines'], string> = {
  none: '',
  dotted: dots,
  level: 'M0 3H24M0 7H24M0 11H24M0 15H24',
  upright: 'M3 0V16M8 0V16M13 0V16M18 0V16M23 0V16',
  crossed: 'M-4 16 12 0M4 16 20 0M12 16 28 0M-4 0 12 16M4 0 20 16M12 0 28 16',
};

export const LookSwatch = ({ look }: { look: Look }): ReactElement => (
  <svg className="look-swatch" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
    <rect width={width} height={height} fill={look.colour} />
    <path
      d={paths[look.lines]}
      fill="none"
      stroke={look.ink}
      strokeWidth={look.lines === 'dotted' ? 1.8 : 1.3}
      strokeLinecap={look.lines === 'dotted' ? 'round' : 'butt'}
    />
    <rect x={0.5} y={0.5} width={width - 1} height={height - 1} fill="none" stroke="#8a9296" />
  </svg>
);

export const IslandSwatch = (): ReactElement => <LookSwatch look={spotLooks.island} />;

/** The dot that marks what is beyond chance. */
export const BeyondChanceSwatch = (): ReactElement => (
  <svg className="look-swatch" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
    <circle cx={width / 2} cy={height / 2} r={4} fill="#0b0c0c" stroke="#ffffff" strokeWidth={1.5} />
  </svg>
);
