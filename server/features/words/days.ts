const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "1 April 2023", of 'YYYY-MM-DD'. */
export const sayDay = (day: string): string => days.format(new Date(`${day}T00:00:00Z`));
