import { Refusal } from '../../refusal.ts';

/** The last row that was given: the next page starts after it, whatever has been added before it. */
export interface Cursor {
  footprint: string;
  month: string;
  dataset: number;
  category: number;
}

export const writeCursor = ({ footprint, month, dataset, category }: Cursor): string =>
  Buffer.from([footprint, month, dataset, category].join(' ')).toString('base64url');

const pattern = /^([A-Za-z0-9-]{1,64}) (\d{4}-\d{2}) (\d{1,6}) (\d{1,6})$/;

/** @throws Refusal for anything that we did not write */
export function readCursor(text: string): Cursor {
  const found = pattern.exec(Buffer.from(text, 'base64url').toString('latin1'));
  if (found === null) throw unusable();
  return { footprint: found[1] ?? '', month: found[2] ?? '', dataset: Number(found[3]), category: Number(found[4]) };
}

export function unusable(): Refusal {
  const detail = 'Give the value of next from the page before, with the same question, or leave it out to start again.';
  return new Refusal('parameter-invalid', `after: ${detail}`, [{ parameter: 'after', detail }]);
}
