export type Season = 'none' | 'harmonics' | 'months';

/** Two waves a year give a season four terms; a year of months takes eleven. */
const waves = [1, 2] as const;
const laterMonths = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/**
 * Question: which columns let a model follow the seasons?
 * Formula: harmonics: sin(2πkm/12), cos(2πkm/12) for k = 1, 2; months: one column for each of February to December, 1 in that
 * month and 0 in others; none: no column.
 * Units: `calendarMonth` is 1 for January to 12 for December.
 * Errors: RangeError for a month that is not a whole number from 1 to 12.
 * Source: Bhaskaran and others, International Journal of Epidemiology 42 (2013) 1187–1195.
 * Checked against: month terms of R's factor(month) on the seat-belt series.
 */
export function seasonTerms(season: Season, calendarMonth: number): number[] {
  if (!(Number.isInteger(calendarMonth) && calendarMonth >= 1 && calendarMonth <= 12)) {
    throw new RangeError('Give a month from 1 to 12.');
  }
  if (season === 'none') return [];
  if (season === 'months') return laterMonths.map((month) => (month === calendarMonth ? 1 : 0));
  return waves.flatMap((k) => {
    const angle = (2 * Math.PI * k * calendarMonth) / 12;
    return [Math.sin(angle), Math.cos(angle)];
  });
}

/** Names of the columns that `seasonTerms` gives, in its order. */
export function seasonTermNames(season: Season): string[] {
  if (season === 'none') return [];
  if (season === 'months') return laterMonths.map((month) => `month ${month}`);
  return waves.flatMap((k) => [`sine ${k}`, `cosine ${k}`]);
}

/** The calendar month of a place in a series that starts in `firstCalendarMonth`. */
export const calendarMonthAt = (firstCalendarMonth: number, at: number): number =>
  ((firstCalendarMonth - 1 + at) % 12) + 1;
