import { pointFromDegrees, pointFromGrid, type PointOrFault } from '../formats/point.ts';

/** Reads one row of a postcode file; null where the row has no place (a postcode of no fixed location, or ended). */
export type PostcodeReader = (cells: string[]) => { postcode: string; point: [number, number] } | null;

const shape = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/;
const plain = (cell: string | undefined): string => (cell ?? '').replaceAll(/\s/g, '').toUpperCase();
const columnNames = {
  postcode: ['pc', 'pcds', 'pcd', 'pcd2', 'pcd7', 'pcd8', 'postcode'],
  easting: ['ea', 'oseast1m', 'easting', 'eastings'],
  northing: ['no', 'osnrth1m', 'northing', 'northings'],
  latitude: ['lat', 'latitude'],
  longitude: ['long', 'lon', 'longitude'],
};

/**
 * OS Code-Point Open (with the header of its documentation, or as published without one) and the ONS Postcode Directory,
 * told by the first row.
 * @returns the reader, and whether the first row is itself a postcode; null for any other file
 */
export function postcodeReader(firstRow: string[]): { read: PostcodeReader; firstRowIsData: boolean } | null {
  if (shape.test(plain(firstRow[0])) && firstRow.length >= 4) {
    return { read: readerOf(0, (cells) => pointFromGrid(cells[2] ?? '', cells[3] ?? '')), firstRowIsData: true };
  }
  const header = firstRow.map((cell) => cell.trim().toLowerCase());
  const find = (names: string[]): number => header.findIndex((cell) => names.includes(cell));
  const [postcode, easting, northing] = [
    find(columnNames.postcode),
    find(columnNames.easting),
    find(columnNames.northing),
  ];
  const [latitude, longitude] = [find(columnNames.latitude), find(columnNames.longitude)];
  if (postcode < 0) return null;
  if (easting >= 0 && northing >= 0) {
    return {
      read: readerOf(postcode, (cells) => pointFromGrid(cells[easting] ?? '', cells[northing] ?? '')),
      firstRowIsData: false,
    };
  }
  if (latitude >= 0 && longitude >= 0) {
    return {
      read: readerOf(postcode, (cells) => pointFromDegrees(cells[longitude] ?? '', cells[latitude] ?? '')),
      firstRowIsData: false,
    };
  }
  return null;
}

const readerOf =
  (column: number, locate: (cells: string[]) => PointOrFault): PostcodeReader =>
  (cells) => {
    const postcode = plain(cells[column]);
    const point = locate(cells);
    return shape.test(postcode) && Array.isArray(point) ? { postcode, point } : null;
  };
