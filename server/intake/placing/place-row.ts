import type { IntakeRow, IssueReason } from '../rows.ts';
import type { PlacePoint } from './brick-index.ts';

/** What a publisher's area code leads to: one brick, or the reason why it leads to none. */
export type CodeMeaning = { brick: number } | { reason: 'code-unknown' | 'code-split' | 'code-too-large' };

export interface Gazetteer {
  placePoint: PlacePoint;
  placeCode: (code: string) => CodeMeaning;
  /** Longitude and latitude of a postcode, when a postcode file is loaded and knows it. */
  locatePostcode: (postcode: string) => [number, number] | null;
}

export type Placed =
  | { brick: number; by: 'point' | 'code'; point: [number, number] | null }
  | { brick: null; reason: IssueReason; point: [number, number] | null };

/**
 * Where is this row? By its point; without one by its postcode; without one by its code. A point outranks the code that
 * is printed beside it, also when it lies outside: codes are of other editions, and the point is what was mapped.
 */
export function placeRow(row: IntakeRow, gazetteer: Gazetteer): Placed {
  const point = row.point ?? postcodePoint(row, gazetteer);
  if (point !== null) {
    const brick = gazetteer.placePoint(point[0], point[1]);
    return brick === null ? { brick, reason: 'outside', point } : { brick, by: 'point', point };
  }
  if (row.areaCode !== null) {
    const meaning = gazetteer.placeCode(row.areaCode);
    if ('brick' in meaning) return { brick: meaning.brick, by: 'code', point: null };
    return { brick: null, reason: meaning.reason, point: null };
  }
  return { brick: null, reason: row.postcode === null ? 'no-location' : 'postcode-unknown', point: null };
}

const postcodePoint = (row: IntakeRow, gazetteer: Gazetteer): [number, number] | null =>
  row.postcode === null ? null : gazetteer.locatePostcode(row.postcode);
