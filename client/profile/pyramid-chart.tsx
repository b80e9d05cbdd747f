import type { ReactElement } from 'react';
import type { AreaProfileAnswer } from '../../server/features/profiles/contract.ts';
import { axisTicks } from '../charts/axis.ts';
import { isNumber } from '../words.ts';

type Pyramid = NonNullable<AreaProfileAnswer['pyramid']>;
type Band = Pyramid['bands'][number];

const widthPixels = 420;
const rowPixels = 17;
const labelPixels = 86;
const topPixels = 22;
const bottomPixels = 24;

const number = (figure: Band['all']): number => (isNumber(figure) ? figure : 0);

/** Bars to both sides for the area, a stepped line for everything together; where sexes are not known, one side only. */
export const PyramidChart = ({ pyramid }: { pyramid: Pyramid }): ReactElement => {
  const { bands, sexes } = pyramid;
  const sides = sexes
    ? ([
        ['Female', -1, (band: Band) => [number(band.shareFemale), number(band.wholeFemale)] as const],
        ['Male', 1, (band: Band) => [number(band.shareMale), number(band.wholeMale)] as const],
      ] as const)
    : ([['Everybody', 1, (band: Band) => [number(band.shareAll), number(band.wholeAll)] as const]] as const);
  const most = Math.max(...sides.flatMap(([, , of]) => bands.flatMap((band) => of(band))));
  const ticks = axisTicks(most, sexes ? 3 : 5);
  const end = ticks.at(-1) ?? 1;
  const wing = (sexes ? (widthPixels - labelPixels) / 2 : widthPixels - labelPixels) - 14;
  const start = (side: number): number => (sexes ? widthPixels / 2 + (side * labelPixels) / 2 : labelPixels);
  const height = topPixels + bands.length * rowPixels + bottomPixels;
  const yOf = (at: number): number => topPixels + (bands.length - 1 - at) * rowPixels;
  const across = (share: number): number => (share / end) * wing;
  return (
    <svg className="pyramid" viewBox={`0 0 ${String(widthPixels)} ${String(height)}`} aria-hidden="true">
      {sides.map(([name, side, of]) => (
        <g key={name}>
          {ticks.map((tick) => {
            const x = start(side) + side * across(tick);
            return (
              <g key={tick}>
                <path d={`M${x.toFixed(1)} ${topPixels}V${height - bottomPixels}`} className="pyramid__grid" />
                <text x={x} y={height - 8} textAnchor="middle" className="pyramid__tick">
                  {tick}%
                </text>
              </g>
            );
          })}
          <text x={start(side) + (side * wing) / 2} y={14} textAnchor="middle" className="pyramid__side">
            {name}
          </text>
          {bands.map((band, at) => {
            const wide = across(of(band)[0]);
            return (
              <rect
                key={band.name}
                x={(side < 0 ? start(side) - wide : start(side)).toFixed(1)}
                y={yOf(at) + 1.5}
                width={wide.toFixed(1)}
                height={rowPixels - 3}
                className={side < 0 ? 'pyramid__bar pyramid__bar--female' : 'pyramid__bar'}
              />
            );
          })}
          <path
            d={bands
              .map((band, at) => {
                const x = (start(side) + side * across(of(band)[1])).toFixed(1);
                return `${at === 0 ? 'M' : 'L'}${x} ${yOf(at) + rowPixels}V${yOf(at)}`;
              })
              .join('')}
            className="pyramid__whole"
          />
        </g>
      ))}
      {bands.map((band, at) => (
        <text
          key={band.name}
          x={sexes ? widthPixels / 2 : labelPixels - 8}
          y={yOf(at) + rowPixels - 4}
          textAnchor={sexes ? 'middle' : 'end'}
          className="pyramid__age"
        >
          {band.name}
        </text>
      ))}
    </svg>
  );
};
