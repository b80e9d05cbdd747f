import { pointFromDegrees, pointFromGrid, type PointOrFault } from '../formats/point.ts';

/** A postcode and its WGS84 point, or why the row is not used. */
export type PostcodeRow = { postcode: string; point: [number, number] } | 'terminated' | 'no-place';
export type PostcodeReader = (cells: string[]) => PostcodeRow;

const shape = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/;
const plain = (cell: string | undefined): string => (cell ?? '').replaceAll(/\s/g, '').toUpperCase();
const columnNames = {
  postcode: ['pcds', 'pcd', 'pcd2', 'pcd7', 'pcd8', 'pc', 'postcode'],
  easting: ['oseast1m', 'east1m', 'ea', 'easting', 'eastings'],
  northing: ['osnrth1m', 'north1m', 'no', 'northing', 'northings'],
  latitude: ['lat', 'latitude'],
  longitude: ['long', 'lon', 'longitude'],
  ended: ['doterm'],
  /** Code-Point Open says 90 where it has no place; the ONS Postcode Directory says 9. */
  quality: ['pq', 'positional_quality_indicator', 'osgrdind', 'gridind'],
};
/** Code-Point Open as published has ten columns and no header: postcode, quality, easting, northing … */
const openColumns = { postcode: 0, quality: 1, easting: 2, northing: 3 };
const noPlace = new Set(['90', '9']);

/**
 * OS Code-Point Open (with the header of its documentation, or as published without one) and the ONS Postcode Directory,
 * told by the first row.
 * @returns the reader, and whether the first row is itself a postcode; null for any other file
 */
export function postcodeReader(firstRow: string[]): { read: PostcodeReader; firstRowIsData: boolean } | null {
  if (shape.test(plain(firstRow[0])) && firstRow.length >= 4) {
    const { postcode, quality, easting, northing } = openColumns;
    const locate = (cells: string[]): PointOrFault => pointFromGrid(cells[easting] ?? '', cells[northing] ?? '');
    return { read: readerOf({ postcode, quality, ended: -1 }, locate), firstRowIsData: true };
  }
  const header = firstRow.map((cell) => cell.trim().toLowerCase());
  // In the order of the names: the directory has several spellings of a postcode, and one with its space is surest.
  const find = (names: string[]): number => names.map((name) => header.indexOf(name)).find((at) => at >= 0) ?? -1;
  const [postcode, easting, northing] = [
    find(columnNames.postcode),
    find(columnNames.easting),
    find(columnNames.northing),
  ];
  const [latitude, longitude] = [find(columnNames.latitude), find(columnNames.longitude)];
  if (postcode < 0) return null;
  const columns = { postcode, ended: find(columnNames.ended), quality: find(columnNames.quality) };
  if (easting >= 0 && northing >= 0) {
    return {
      read: readerOf(columns, (cells) => pointFromGrid(cells[easting] ?? '', cells[northing] ?? '')),
      firstRowIsData: false,
    };
  }
  if (latitude >= 0 && longitude >= 0) {
    return {
      read: readerOf(columns, (cells) => pointFromDegrees(cells[longitude] ?? '', cells[latitude] ?? '')),
      firstRowIsData: false,
    };
  }
  return null;
}

const readerOf =
  (
    columns: { postcode: number; ended: number; quality: number },
    locate: (cells: string[]) => PointOrFault,
  ): PostcodeReader =>
  (cells) => {
    const at = (column: number): string => (column < 0 ? '' : (cells[column] ?? '').trim());
    if (at(columns.ended) !== '') return 'terminated';
    const postcode = plain(cells[columns.postcode]);
    const point = locate(cells);
    if (!shape.test(postcode) || !Array.isArray(point) || noPlace.has(at(columns.quality))) return 'no-place';
    // Where the publisher has no place it prints the corner of the grid, or the pole.
    return isSomewhere(point) ? { postcode, point } : 'no-place';
  };

/** In or near the United Kingdom. */
const isSomewhere = ([longitude, latitude]: [number, number]): boolean =>
  longitude > -9 && longitude < 2.5 && latitude > 49.8 && latitude < 61;
