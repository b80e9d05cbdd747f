/** Days and times are said as they are on the wall in Leicester, wherever the reader is. */
const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** '21 November 2026 at 23:41'; the text itself when it is not a time. */
export const timeWords = (text: string): string => {
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? text : format.format(time).replace(', ', ' at ');
};
