const firstYear = 1;
const lastYear = 9999;

/** @returns YYYY-MM-DD, or null when there is no such day */
export function dayOf(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const year = Number(text.slice(0, 4));
  const day = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  return exists && year >= firstYear && year <= lastYear ? text : null;
}

/** @returns YYYY-MM-DDTHH:MM:SS.mmm in UTC of an RFC 3339 moment, or null */
export function momentOf(text: string): string | null {
  const found = /^(\d{4}-\d{2}-\d{2})[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/.exec(text);
  if (found === null || dayOf(found[1] ?? '') === null) return null;
  const moment = new Date(text.toUpperCase());
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString().replace('Z', '');
}
