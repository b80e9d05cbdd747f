/** Which names fit on the map without running into each other. Pixels, y downwards. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

export interface Named {
  x: number;
  y: number;
  widthPixels: number;
  heightPixels: number;
}

const gapPixels = 3;

export const boxAround = ({ x, y, widthPixels, heightPixels }: Named): Box => ({
  left: x - widthPixels / 2 - gapPixels,
  right: x + widthPixels / 2 + gapPixels,
  top: y - heightPixels / 2 - gapPixels,
  bottom: y + heightPixels / 2 + gapPixels,
});

/** Those that fit, first come first kept: give the most important first. `taken` is room that is already used. */
export const thatFit = <T extends Named>(names: readonly T[], taken: readonly Box[] = []): T[] => {
  const used = [...taken];
  return names.filter((name) => {
    const box = boxAround(name);
    if (used.some((other) => overlaps(box, other))) return false;
    used.push(box);
    return true;
  });
};
