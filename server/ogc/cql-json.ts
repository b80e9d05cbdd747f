import { parse } from 'secure-json-parse';
import type { Expression } from './cql.ts';
import { refuseFilter } from './cql-tokens.ts';

/** A filter in CQL2 JSON; what it says is checked where it becomes a condition, as that of the text form is. */
export function readCqlJson(filter: string): Expression {
  try {
    return parse(filter) as Expression;
  } catch {
    throw refuseFilter('cannot be read as JSON');
  }
}
