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

/** A name that would run into something tries a line lower and a line higher before it gives up. */
const shiftsInLines = [0, 1, -1];

/** Those that fit, first come first kept: give the most important first. `taken` is room that is already used. */
export const thatFit = <T extends Named>(names: readonly T[], taken: readonly Box[] = []): T[] => {
  const used = [...taken];
  return names.flatMap((name) => {
    const places = shiftsInLines.map((lines) => ({ ...name, y: name.y + lines * name.heightPixels }));
    const place = places.find((one) => !used.some((other) => overlaps(boxAround(one), other)));
    if (place === undefined) return [];
    used.push(boxAround(place));
    return [place];
  });
};
