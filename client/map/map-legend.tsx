import type { ReactElement } from 'react';
import type { DemandMapAnswer } from '../../server/features/demand/contract.ts';
import type { Figure } from '../../server/features/words/contract.ts';
import { isNumber } from '../words.ts';
import { figuresOf, rateUnit } from './area-figures.ts';
import type { Scale } from './breaks.ts';
import { Legend, type LegendMark } from './legend.tsx';
import type { AreaRef, Measure } from './question.ts';

const mark = (name: string, value: Figure | undefined): LegendMark[] =>
  value !== undefined && isNumber(value) ? [{ name, value }] : [];

const longestName = 22;

const shortened = (name: string): string => (name.length <= longestName ? name : `${name.slice(0, longestName - 1)}…`);

/** The legend of the answer on show; a count of the whole area has no place among counts of its parts. */
export const MapLegend = ({
  shown,
  zoneDemand,
  selected,
  scale,
  measure,
  period,
}: {
  shown: DemandMapAnswer | null;
  zoneDemand: DemandMapAnswer | null;
  selected: AreaRef | null;
  scale: Scale | null;
  measure: Measure;
  period: string;
}): ReactElement | null => {
  if (shown === null) return null;
  const source = selected?.kind === shown.question.kind ? shown : selected?.kind === 'zone' ? zoneDemand : null;
  const figures = source === null || selected === null ? null : figuresOf(source, selected.code);
  const marks =
    measure === 'rate'
      ? [...mark('Whole area', shown.whole.rate.value), ...mark(shortened(figures?.name ?? ''), figures?.rate)]
      : source === shown
        ? mark(shortened(figures?.name ?? ''), figures?.count)
        : [];
  const unit = shown.unit.charAt(0).toUpperCase() + shown.unit.slice(1);
  return (
    <Legend
      title={measure === 'rate' ? `${unit} ${rateUnit}` : unit}
      period={period}
      scale={scale}
      measure={measure}
      marks={marks}
    />
  );
};
