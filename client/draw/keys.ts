/** What a key on the map means. Distances are in screen pixels, so that a step is as fine as the map is zoomed in. */
export type KeyCommand =
  | { do: 'pan'; x: number; y: number }
  | { do: 'move'; x: number; y: number }
  | { do: 'zoom'; by: 1 | -1 }
  | { do: 'next'; by: 1 | -1 }
  | { do: 'add' | 'pick-nearest' | 'let-go' | 'remove' | 'close' | 'undo' | 'redo' };

export interface KeyPressed {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const directions: Record<string, [number, number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};
const panPixels = { coarse: 60, fine: 5 };
const movePixels = { coarse: 10, fine: 1 };

function withCommandKey(key: string, shiftKey: boolean): KeyCommand | null {
  if (key === 'z') return { do: shiftKey ? 'redo' : 'undo' };
  return key === 'y' ? { do: 'redo' } : null;
}

/** The command for a key, or null when the key is not ours and must do what it does elsewhere (Tab above all). */
export function commandFor(pressed: KeyPressed, pointPicked: boolean): KeyCommand | null {
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  if (pressed.altKey) return null;
  if (pressed.ctrlKey || pressed.metaKey) return withCommandKey(key, pressed.shiftKey);
  const direction = directions[key];
  if (direction !== undefined) {
    const steps = pointPicked ? movePixels : panPixels;
    const step = pressed.shiftKey ? steps.fine : steps.coarse;
    return { do: pointPicked ? 'move' : 'pan', x: direction[0] * step, y: direction[1] * step };
  }
  switch (key) {
    case 'Enter':
      return { do: pointPicked ? 'let-go' : 'add' };
    case ' ':
      return { do: pointPicked ? 'let-go' : 'pick-nearest' };
    case 'Escape':
      return pointPicked ? { do: 'let-go' } : null;
    case 'Delete':
    case 'Backspace':
      return { do: 'remove' };
    case 'c':
      return { do: 'close' };
    case 'n':
      return { do: 'next', by: 1 };
    case 'p':
      return { do: 'next', by: -1 };
    case '+':
    case '=':
      return { do: 'zoom', by: 1 };
    case '-':
      return { do: 'zoom', by: -1 };
    default:
      return null;
  }
}
