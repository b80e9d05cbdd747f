import { useEffect, useState, type ReactElement } from 'react';
import { monthsFromTo } from '../months.ts';
import { plural } from '../words.ts';
import { firstWindow, shiftWindow } from './month-window.ts';
import type { MonthSpan } from './question.ts';

/** Long enough to see a map before the next one comes. */
const stepMilliseconds = 900;

const Icon = ({ path }: { path: string }): ReactElement => (
  <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" className="play-months__icon">
    <path d={path} />
  </svg>
);

/**
 * Moves the window month by month: by itself once it is asked to, or step by step. It waits for every map, and never starts
 * of its own accord; where motion is not wanted there are the steps alone.
 */
export const PlayMonths = ({
  months,
  span,
  waiting,
  onSpan,
  prefetch,
}: {
  months: readonly string[];
  span: MonthSpan;
  /** The map of the present window has not come yet. */
  waiting: boolean;
  onSpan: (span: MonthSpan, how: 'push' | 'replace') => void;
  /** Asks for the map of a window ahead of its turn. */
  prefetch: (span: MonthSpan) => void;
}): ReactElement => {
  const [isPlaying, setPlaying] = useState(false);
  const [isStill] = useState(() => window.matchMedia('(prefers-reduced-motion: reduce)').matches);
  const later = shiftWindow(span, 1, months);
  const earlier = shiftWindow(span, -1, months);
  const wide = plural(monthsFromTo(span.first, span.last), 'month');

  useEffect(() => {
    if (!isPlaying || waiting) return undefined;
    const next = shiftWindow(span, 1, months);
    if (next === null) {
      setPlaying(false);
      return undefined;
    }
    prefetch(next);
    const timer = setTimeout(() => {
      if (document.hidden) setPlaying(false);
      else onSpan(next, 'replace');
    }, stepMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [isPlaying, waiting, span, months, onSpan, prefetch]);

  const step = (to: MonthSpan | null): void => {
    setPlaying(false);
    if (to !== null) onSpan(to, 'replace');
  };
  const play = (): void => {
    if (!isPlaying && later === null) onSpan(firstWindow(span, months), 'push');
    setPlaying(!isPlaying);
  };
  return (
    <div className="play-months" role="group" aria-label={`Move the ${wide}`}>
      <button
        type="button"
        className="icon-button"
        aria-label="One month earlier"
        disabled={earlier === null}
        onClick={() => {
          step(earlier);
        }}
      >
        <Icon path="M17 5v14L8 12zM5 5h2.4v14H5z" />
      </button>
      {isStill ? null : (
        <button
          type="button"
          className="icon-button"
          aria-label={isPlaying ? 'Pause' : `Play, month by month`}
          onClick={play}
        >
          <Icon path={isPlaying ? 'M6 5h4.2v14H6zM13.8 5H18v14h-4.2z' : 'M7 4.5v15L20 12z'} />
        </button>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label="One month later"
        disabled={later === null}
        onClick={() => {
          step(later);
        }}
      >
        <Icon path="M7 5v14l9-7zM16.6 5H19v14h-2.4z" />
      </button>
    </div>
  );
};
