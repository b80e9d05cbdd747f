import type { Direction } from './neighbour.ts';

export interface MapKeyActions {
  step: (direction: Direction) => void;
  open: () => void;
  close: () => void;
  zoom: (levels: number) => void;
  pan: (direction: Direction) => void;
  home: () => void;
}

const directions: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The keys of the map while it has the focus itself, not one of the flags in it. */
export const onMapKeys = (container: HTMLElement, actions: MapKeyActions, signal: AbortSignal): void => {
  const others: Record<string, () => void> = {
    Enter: actions.open,
    ' ': actions.open,
    Escape: actions.close,
    Home: actions.home,
    '+': () => {
      actions.zoom(1);
    },
    '=': () => {
      actions.zoom(1);
    },
    '-': () => {
      actions.zoom(-1);
    },
  };
  const press = (event: KeyboardEvent): void => {
    if (event.target !== container || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = directions[event.key];
    if (direction !== undefined && event.shiftKey) actions.pan(direction);
    else if (direction !== undefined) actions.step(direction);
    else if (others[event.key] !== undefined) others[event.key]?.();
    else return;
    event.preventDefault();
  };
  container.addEventListener('keydown', press, { signal });
};
