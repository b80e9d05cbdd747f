/** Arrays of numbers go as PostgreSQL's own array text: ten times faster to write than one bound value each. */
export const list = (values: readonly (number | bigint | string | null)[]): string =>
  `{${values.map((value) => (value === null ? 'NULL' : value)).join(',')}}`;
export const dates = (months: string[]): string => `{${months.map((month) => `${month}-01`).join(',')}}`;
