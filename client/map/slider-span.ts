/** The two handles of the month slider, as positions of months; both ends are included. */

export interface Range {
  first: number;
  last: number;
}

export type Handle = 'first' | 'last';

/** The range after one handle goes to a month; a handle never passes the other, and neither leaves the months. */
export const moveHandle = (range: Range, handle: Handle, to: number, months: number): Range => {
  const place = Math.min(Math.max(Math.round(to), 0), months - 1);
  return handle === 'first'
    ? { first: Math.min(place, range.last), last: range.last }
    : { first: range.first, last: Math.max(place, range.first) };
};

const year = 12;

/** Where a key sends a handle; null when the key is none of the slider's. */
export const keyTarget = (key: string, place: number, months: number): number | null => {
  const targets: Record<string, number> = {
    ArrowLeft: place - 1,
    ArrowDown: place - 1,
    ArrowRight: place + 1,
    ArrowUp: place + 1,
    PageDown: place - year,
    PageUp: place + year,
    Home: 0,
    End: months - 1,
  };
  return targets[key] ?? null;
};
