import type { ReactElement } from 'react';
import type { Figure } from '../../server/features/words/contract.ts';
import { isNumber } from '../words.ts';
import { beyondChance, figuresOf } from './area-figures.ts';
import type { Scale } from './breaks.ts';
import { rampFor } from './coloured.ts';
import { Legend, type LegendMark } from './legend.tsx';
import { legendTitle } from './measure-words.ts';
import type { AreaRef } from './question.ts';
import type { Shown } from './shown.ts';
import { SpotLegend } from './spot-legend.tsx';

const mark = (name: string, value: Figure | undefined): LegendMark[] =>
  value !== undefined && isNumber(value) ? [{ name, value }] : [];

/** One legend that serves several maps. */
export const allMaps = 'all maps';

const longestName = 22;

const shortened = (name: string): string => (name.length <= longestName ? name : `${name.slice(0, longestName - 1)}…`);

/** The legend of the answer on show. */
export const MapLegend = ({
  shown,
  zoneDemand,
  selected,
  scale,
  period,
  of,
}: {
  shown: Shown | null;
  zoneDemand: Shown | null;
  selected: AreaRef | null;
  scale: Scale | null;
  period: string;
  /** Which of several maps it belongs to; the whole area is marked only on the legend of one. */
  of?: string;
}): ReactElement | null => {
  if (shown === null) return null;
  const label = of === undefined ? 'Legend' : `Legend: ${of}`;
  if (shown.areas.spot !== null) return <SpotLegend shown={shown} period={period} label={label} />;
  const isHere = selected?.kind === shown.question.kind;
  // A rate of a zone has its place among rates of areas; a count of another kind of area has none.
  const source = isHere ? shown : selected?.kind === 'zone' && shown.measure === 'rate' ? zoneDemand : null;
  const figures = source === null || selected === null ? null : figuresOf(source, selected.code);
  // The excess of all areas together is 0 by its making: marking it would say nothing.
  const whole = shown.measure === 'excess' || of === allMaps ? [] : mark(shown.whole?.name ?? '', shown.whole?.value);
  const looks = scale === null ? [] : rampFor(shown, scale);
  return (
    <Legend
      label={label}
      title={legendTitle(shown)}
      period={period}
      scale={scale}
      colours={looks.map((look) => (typeof look === 'string' ? look : look.colour))}
      said={shown}
      marks={[...whole, ...mark(shortened(figures?.name ?? ''), figures?.value)]}
      hasMarkedAreas={shown.areas.isBeyondChance !== null && beyondChance(shown).size > 0}
    />
  );
};
