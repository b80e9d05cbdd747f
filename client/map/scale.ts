/** A round length that fits a scale bar. */

const earthRadiusMetres = 6_378_137;

/** Metres across one screen pixel, from the width of the map in degrees and in pixels, at a latitude. */
export const metresPerPixel = (west: number, east: number, latitude: number, widthPixels: number): number =>
  (((east - west) * Math.PI) / 180) * earthRadiusMetres * (Math.cos((latitude * Math.PI) / 180) / widthPixels);

/** The longest of 1, 2 or 5 times a power of ten metres that is at most `mostPixels` long. */
export const roundLength = (metresAPixel: number, mostPixels: number): { metres: number; pixels: number } => {
  const most = metresAPixel * mostPixels;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = power * ([5, 2, 1].find((step) => step * power <= most) ?? 1);
  return { metres, pixels: metres / metresAPixel };
};

export const lengthWords = (metres: number): string =>
  metres < 1_000 ? `${String(metres)} m` : `${String(metres / 1_000)} km`;
