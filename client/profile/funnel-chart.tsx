import type { ReactElement } from 'react';
import type { FunnelAnswer } from '../../server/features/profiles/contract.ts';
import { shapePath } from '../compare/looks.ts';
import { countWords, isNumber } from '../words.ts';
import { funnelBox, funnelScale, linePath } from './funnel-shape.ts';

type Point = FunnelAnswer['points'][number];

const looks: Record<NonNullable<Point['outside']>, ['circle' | 'triangle' | 'down', string]> = {
  'above-998': ['triangle', '#6b4fa8'],
  'above-95': ['triangle', '#a491cf'],
  inside: ['circle', '#8a9296'],
  'below-95': ['down', '#6fb3ae'],
  'below-998': ['down', '#1c7a73'],
};

/** The area of the page among them. */
export interface OwnPoint {
  code: string;
  name: string;
  size: number;
  value: number;
}

/** Every area by its size and figure between the lines of chance; the area in question is drawn last, with its name. */
export const FunnelChart = ({
  answer,
  own,
  sizeWords,
}: {
  answer: FunnelAnswer;
  /** Null where it has no figure that may be shown. */
  own: OwnPoint | null;
  sizeWords: string;
}): ReactElement => {
  const { width, height, left, right, top, bottom } = funnelBox;
  const scale = funnelScale(answer, own);
  const { x, y, xTicks, yTicks } = scale;
  const points = answer.points.filter(({ code, outside }) => outside !== null && code !== own?.code);
  return (
    <svg className="funnel" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {yTicks.map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${y(tick).toFixed(1)}H${width - right}`} className="funnel__grid" />
          <text x={left - 6} y={y(tick) + 4} textAnchor="end" className="funnel__tick">
            {countWords(tick) === '0' && tick > 0 ? tick : Number.isInteger(tick) ? countWords(tick) : tick}
          </text>
        </g>
      ))}
      {xTicks.map((tick) => (
        <text key={tick} x={x(tick)} y={height - bottom + 19} textAnchor="middle" className="funnel__tick">
          {countWords(tick)}
        </text>
      ))}
      <text x={(left + width - right) / 2} y={height - 8} textAnchor="middle" className="funnel__tick">
        {sizeWords}
      </text>
      <path d={`M${left} ${y(answer.centre).toFixed(1)}H${width - right}`} className="funnel__centre" />
      {(['lower95', 'upper95'] as const).map((which) => (
        <path key={which} d={linePath(answer.limits, which, scale)} className="funnel__line funnel__line--95" />
      ))}
      {(['lower998', 'upper998'] as const).map((which) => (
        <path key={which} d={linePath(answer.limits, which, scale)} className="funnel__line" />
      ))}
      {points.map(({ code, size, value, outside }) => {
        const [shape, colour] = looks[outside ?? 'inside'];
        return <path key={code} d={shapePath(shape, x(size), y(isNumber(value) ? value : 0), 3.6)} fill={colour} />;
      })}
      {own === null ? null : (
        <>
          <path d={shapePath('circle', x(own.size), y(own.value), 7)} className="funnel__own" />
          <text
            x={x(own.size) + (x(own.size) > width * 0.7 ? -11 : 11)}
            y={Math.max(top + 12, y(own.value) - 8)}
            textAnchor={x(own.size) > width * 0.7 ? 'end' : 'start'}
            className="funnel__name"
          >
            {own.name}
          </text>
        </>
      )}
    </svg>
  );
};
