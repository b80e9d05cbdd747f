import type { Property } from './property-store.ts';
import type { Span, Type, Value } from './condition-store.ts';
import type { Expression } from './cql.ts';
import { refuseFilter } from './cql-tokens.ts';
import { dayOf, momentOf } from './instants.ts';
import type { FilterScope } from './filter.ts';

const types: Record<Property['type'], Type> = {
  string: 'text',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  date: 'day',
};
const words: Record<Type, string> = {
  text: 'a text',
  number: 'a number',
  boolean: 'true or false',
  day: 'a day',
  moment: 'a moment',
};

export function typeOf(value: Value): Type {
  if (value.is === 'column') return value.type;
  if (value.is === 'lower') return 'text';
  return value.is === 'midnight' ? 'moment' : value.is;
}

const nameOf = (value: Value): string => (value.is === 'column' ? value.name : 'what is given');

/** @throws Refusal when the value is of another type and cannot be read as this one */
export function withType(value: Value, type: Type): Value {
  if (typeOf(value) === type) return value;
  if (typeOf(value) === 'day' && type === 'moment') return { is: 'midnight', of: value };
  if (value.is === 'text' && type === 'day') {
    const day = dayOf(String(value.value));
    if (day !== null) return { is: 'day', value: day };
  }
  throw refuseFilter(`compares unlike things: ${nameOf(value)} is ${words[typeOf(value)]}, not ${words[type]}`);
}

/** An object of CQL2 JSON. */
export const isMap = (one: Expression): one is Exclude<Expression, null | string | number | boolean | Expression[]> =>
  typeof one === 'object' && one !== null && !Array.isArray(one);

/** A property that the collection offers, or a literal. */
export function valueOf(expression: Expression, scope: FilterScope): Value {
  if (typeof expression === 'string') return { is: 'text', value: storable(expression) };
  if (typeof expression === 'number') return { is: 'number', value: expression };
  if (typeof expression === 'boolean') return { is: 'boolean', value: expression };
  if (!isMap(expression)) {
    throw refuseFilter('needs a property or a plain value on each side');
  }
  if ('property' in expression) return columnOf(expression.property, scope);
  if ('date' in expression) return { is: 'day', value: needed(dayOf(String(expression.date)), 'day as 2024-04-01') };
  if ('timestamp' in expression) {
    const moment = momentOf(String(expression.timestamp));
    return { is: 'moment', value: needed(moment, 'moment as 2024-04-01T00:00:00Z') };
  }
  if ('op' in expression && String(expression.op).toLowerCase() === 'casei' && Array.isArray(expression.args)) {
    const [inner] = expression.args as Expression[];
    if (inner !== undefined && expression.args.length === 1) {
      return { is: 'lower', of: withType(valueOf(inner, scope), 'text') };
    }
  }
  if ('op' in expression) throw refuseFilter(`uses ${String(expression.op).slice(0, 40)}, which is not offered here`);
  throw refuseFilter('needs a property or a plain value on each side');
}

/** JSON can write the one character that no database keeps. */
function storable(text: string): string {
  if (text.includes('\0')) throw refuseFilter('has a NUL character in a text');
  return text;
}

function columnOf(name: unknown, { collection }: FilterScope): Value {
  const known = collection.properties.find((one) => one.name === name);
  if (known === undefined) {
    const offered = collection.properties.map((one) => one.name).join(', ');
    throw refuseFilter(`names ${String(name).slice(0, 60)}, which cannot be asked for here; ask for ${offered}`);
  }
  return { is: 'column', name: known.name, type: types[known.type] };
}

function needed<T>(value: T | null, what: string): T {
  if (value === null) throw refuseFilter(`needs a ${what}`);
  return value;
}

/** An interval, or an instant as both of its ends. */
export function spanOf(expression: Expression, scope: FilterScope): Span {
  if (isMap(expression) && 'interval' in expression) {
    const ends = expression.interval;
    const [from, to] = Array.isArray(ends) ? (ends as Expression[]) : [];
    if (from === undefined || to === undefined) throw refuseFilter('needs two ends in INTERVAL');
    return { from: endOf(from, scope), to: endOf(to, scope) };
  }
  const instant = endOf(expression, scope);
  if (instant === null) throw refuseFilter('needs an instant or an INTERVAL');
  return { from: instant, to: instant, isInstant: true };
}

function endOf(expression: Expression, scope: FilterScope): Value | null {
  if (expression === '..') return null;
  if (typeof expression === 'string') {
    const day = dayOf(expression);
    if (day !== null) return { is: 'day', value: day };
    return { is: 'moment', value: needed(momentOf(expression), 'day or moment as 2024-04-01T00:00:00Z') };
  }
  const value = valueOf(expression, scope);
  if (typeOf(value) === 'day' || typeOf(value) === 'moment') return value;
  throw refuseFilter(`needs a day, where ${nameOf(value)} is ${words[typeOf(value)]}`);
}

/** A property and the value that a parameter of its name asks for, or null when the value is of another type. */
export function plainValue(text: string, property: Property): { left: Value; right: Value } | null {
  const type = types[property.type];
  const left: Value = { is: 'column', name: property.name, type };
  if (type === 'text') return { left, right: { is: type, value: text } };
  // GDAL writes true as 1.
  const truths: Record<string, boolean> = { true: true, false: false, '1': true, '0': false };
  const truth = Object.hasOwn(truths, text) ? truths[text] : undefined;
  if (type === 'boolean') return truth === undefined ? null : { left, right: { is: type, value: truth } };
  if (type === 'day') return dayOf(text) === null ? null : { left, right: { is: type, value: text } };
  const isNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text));
  return isNumber ? { left, right: { is: 'number', value: Number(text) } } : null;
}
