/** The day in an address, and the one rule for it. */

const [firstDay, lastDay] = ['1990-01-01', '2100-12-31'];

/** The bounds of a control in which a day is chosen. */
export const dayBounds = { min: firstDay, max: lastDay };

export const dayRule = 'Give a day that exists, from 1990 to 2100, as year, month and day: 2022-04-01.';

/** Whether it is written as a day that exists, in whatever year: what a control for days can hold. */
export const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return text.length === 10 && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/** @returns null for what is no day, or one that nothing here can be asked about */
export const readDay = (text: string | null): string | null =>
  text !== null && isDay(text) && text >= firstDay && text <= lastDay ? text : null;
