const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

/** Today in Leicester as YYYY-MM-DD, wherever the reader is. */
export const today = (): string => day.format(new Date());
