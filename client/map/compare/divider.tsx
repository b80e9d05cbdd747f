import { useRef, type ReactElement } from 'react';

const step = 0.02;
const leap = 0.1;

const keyMoves: Record<string, (share: number) => number> = {
  ArrowLeft: (share) => share - step,
  ArrowDown: (share) => share - step,
  ArrowRight: (share) => share + step,
  ArrowUp: (share) => share + step,
  PageDown: (share) => share - leap,
  PageUp: (share) => share + leap,
  Home: () => 0,
  End: () => 1,
};

const within = (share: number): number => Math.min(1, Math.max(0, share));

/** The line between the two maps: dragged, or moved with the arrow keys. */
export const Divider = ({
  share,
  leftName,
  rightName,
  onMove,
}: {
  share: number;
  leftName: string;
  rightName: string;
  onMove: (share: number) => void;
}): ReactElement => {
  const frame = useRef<HTMLDivElement>(null);
  const percent = Math.round(share * 100);
  return (
    <div className="divider" ref={frame}>
      <div
        className="divider__line"
        role="slider"
        tabIndex={0}
        aria-label="Line between the two maps"
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={`Left ${percent}% of the map: ${leftName}. Right: ${rightName}.`}
        style={{ left: `${share * 100}%` }}
        onKeyDown={(event) => {
          const move = keyMoves[event.key];
          if (move === undefined) return;
          event.preventDefault();
          onMove(within(move(share)));
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          const box = frame.current?.getBoundingClientRect();
          if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
          onMove(within((event.clientX - box.left) / box.width));
        }}
      >
        <span className="divider__stroke" aria-hidden="true" />
        <svg className="divider__handle" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
          <circle cx="20" cy="20" r="18" />
          <path d="M16 13l-7 7 7 7M24 13l7 7-7 7" />
        </svg>
      </div>
    </div>
  );
};
