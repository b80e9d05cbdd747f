import { overlaps, type Box } from './place-names.ts';

/** Where a zone's flag stands, so that a zone of one kilometre is found on a map of forty. Pixels, y downwards. */

export interface FlagRequest {
  x: number;
  y: number;
  widthPixels: number;
  heightPixels: number;
}

export interface FlagPlace extends Box {
  /** Where the leader meets the flag. */
  joinX: number;
  joinY: number;
}

const reachPixels = 52;
const directions = [
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
  [0, -1.3],
  [0, 1.3],
] as const;

const boxAt = ({ x, y, widthPixels, heightPixels }: FlagRequest, dx: number, dy: number, reach: number): Box => {
  const middleX = x + dx * (reach * 0.6 + widthPixels / 2);
  const middleY = y + dy * reach;
  return {
    left: middleX - widthPixels / 2,
    right: middleX + widthPixels / 2,
    top: middleY - heightPixels / 2,
    bottom: middleY + heightPixels / 2,
  };
};

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

const inside = (box: Box, frame: Box): boolean =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

/**
 * A place for each flag beside its zone: the first of six directions that keeps inside the frame, clear of the flags
 * before it and of what is `taken`; further out when none is, and the first direction when nothing helps.
 */
export const placeFlags = (flags: readonly FlagRequest[], frame: Box, taken: readonly Box[] = []): FlagPlace[] => {
  const used: Box[] = [...taken];
  return flags.map((flag) => {
    const places = [1, 1.6, 2.4].flatMap((far) => directions.map(([dx, dy]) => boxAt(flag, dx, dy, reachPixels * far)));
    const clear = places.filter((box) => !used.some((other) => overlaps(box, other)));
    const box = clear.find((place) => inside(place, frame)) ?? clear[0] ?? places[0] ?? boxAt(flag, 1, -1, reachPixels);
    used.push(box);
    return { ...box, joinX: clamp(flag.x, box.left, box.right), joinY: clamp(flag.y, box.top, box.bottom) };
  });
};
