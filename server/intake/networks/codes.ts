export const isPracticeCode = (text: string): boolean => /^[A-Z]\d{5}$/.test(text);
export const isNetworkCode = (text: string): boolean => /^U\d{5}$/.test(text);
export const isAreaCode = (text: string): boolean => /^[A-Z]\d{8}$/.test(text);

export const noPracticeCode = 'There is no code of a GP practice (a letter and five digits).';
export const noNetworkCode = 'There is no code of a network (U and five digits).';

const postcode = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/;

/** With its one space, in capitals; null for what is no postcode. */
export function postcodeIn(cell: string): string | null {
  const plain = cell.replaceAll(/\s/g, '').toUpperCase();
  return postcode.test(plain) ? `${plain.slice(0, -3)} ${plain.slice(-3)}` : null;
}

/** A whole number of at least 0; publishers print thousands separators, spreadsheets “3.0”. Null for anything else. */
export function peopleIn(cell: string): number | null {
  const plain = cell.trim().replaceAll(',', '').replace(/\.0+$/, '');
  return /^\d{1,8}$/.test(plain) ? Number(plain) : null;
}

/** Why a cell is no number of people: what a publisher withheld is no fault of the file, and no 0. */
export const noPeople = (cell: string): string =>
  /^(\*+|\[?[cx]\]?|-|\.\.|:|<\s?\d+|suppressed|withheld)$/i.test(cell.trim())
    ? `The publisher withheld the number of people (“${cell.trim()}”): it is not 0, and they are in no figure.`
    : `The number of patients is no whole number of 0 or more: ${cell.trim() === '' ? 'nothing' : `“${cell.slice(0, 40)}”`}.`;
