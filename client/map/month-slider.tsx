import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import type { MonthsAnswer } from '../../server/features/demand/contract.ts';
import { isNumber, monthName } from '../words.ts';
import type { MonthSpan } from './question.ts';
import { keyTarget, moveHandle, type Handle, type Range } from './slider-span.ts';

type MonthRow = MonthsAnswer['items'][number];

const barClass = (row: MonthRow | undefined, chosen: boolean): string => {
  const state =
    row === undefined || row.datasetsReceived === 0 || row.count === '[x]'
      ? ' month-bar--missing'
      : row.count === '[c]'
        ? ' month-bar--withheld'
        : '';
  return `month-bar${state}${chosen ? ' month-bar--chosen' : ''}`;
};

const handles: readonly { handle: Handle; name: string }[] = [
  { handle: 'first', name: 'First month' },
  { handle: 'last', name: 'Last month' },
];

/** The period as two handles on a bar chart of the months, so that gaps show before anyone asks. */
export const MonthSlider = ({
  months,
  rows,
  span,
  onChange,
}: {
  months: readonly string[];
  rows: readonly MonthRow[];
  span: MonthSpan;
  onChange: (span: MonthSpan, how: 'push' | 'replace') => void;
}): ReactElement => {
  const track = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<Range | null>(null);
  const given = { first: months.indexOf(span.first), last: months.indexOf(span.last) };
  const range = dragged ?? {
    first: given.first < 0 ? 0 : given.first,
    last: given.last < 0 ? months.length - 1 : given.last,
  };
  const rowOf = new Map(rows.map((row) => [row.month, row]));
  const most = Math.max(1, ...rows.map(({ count }) => (isNumber(count) ? count : 0)));

  const tell = (next: Range, how: 'push' | 'replace'): void => {
    const [first, last] = [months[next.first], months[next.last]];
    if (first !== undefined && last !== undefined) onChange({ first, last }, how);
  };
  const monthUnder = (event: PointerEvent, handle: Handle): number => {
    const box = track.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return range[handle];
    const place = ((event.clientX - box.left) / box.width) * months.length;
    return handle === 'first' ? place : place - 1;
  };
  const drag = (event: PointerEvent<HTMLElement>, handle: Handle): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    setDragged(moveHandle(range, handle, monthUnder(event, handle), months.length));
  };
  const drop = (): void => {
    if (dragged !== null) tell(dragged, 'push');
    setDragged(null);
  };
  const onKey = (event: KeyboardEvent, handle: Handle): void => {
    const target = keyTarget(event.key, range[handle], months.length);
    if (target === null) return;
    event.preventDefault();
    tell(moveHandle(range, handle, target, months.length), 'replace');
  };
  const percent = (place: number): string => `${String((place / months.length) * 100)}%`;

  return (
    <div className="month-slider" role="group" aria-label="Period">
      <div className="month-slider__track" ref={track}>
        <div
          className="month-slider__window"
          style={{ left: percent(range.first), width: percent(range.last - range.first + 1) }}
        />
        {months.map((month, index) => {
          const count = rowOf.get(month)?.count;
          const height = count !== undefined && isNumber(count) ? `${String((count / most) * 100)}%` : '100%';
          const chosen = index >= range.first && index <= range.last;
          return (
            <span key={month} className="month-slider__month" aria-hidden="true">
              <span className={barClass(rowOf.get(month), chosen)} style={{ height }} />
            </span>
          );
        })}
        {handles.map(({ handle, name }) => (
          <span
            key={handle}
            className="month-slider__handle"
            role="slider"
            tabIndex={0}
            aria-label={name}
            aria-valuemin={0}
            aria-valuemax={months.length - 1}
            aria-valuenow={range[handle]}
            aria-valuetext={monthName(months[range[handle]] ?? '')}
            style={{ left: percent(handle === 'first' ? range.first : range.last + 1) }}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              setDragged(range);
            }}
            onPointerMove={(event) => {
              drag(event, handle);
            }}
            onPointerUp={drop}
            onPointerCancel={() => {
              setDragged(null);
            }}
            onKeyDown={(event) => {
              onKey(event, handle);
            }}
          />
        ))}
      </div>
      <div className="month-slider__years" aria-hidden="true">
        {months.map((month, index) =>
          month.endsWith('-01') || index === 0 ? (
            <span key={month} style={{ left: percent(index) }}>
              {months.length - index > 5 &&
              (month.endsWith('-01') || !months.slice(0, 8).some((other) => other.endsWith('-01')))
                ? month.slice(0, 4)
                : ''}
            </span>
          ) : null,
        )}
      </div>
    </div>
  );
};
