import type { Column, Datatype } from './table-document.ts';

/** A column that only one table has. */
export const column = (name: string, title: string, datatype: Datatype, description?: string): Column => ({
  name,
  title,
  datatype,
  ...(description === undefined ? {} : { description }),
});
