import { Refusal } from '../refusal.ts';
import { boxShape } from './box.ts';
import type { Collection } from './collection-store.ts';
import type { Condition } from './condition-store.ts';
import type { Expression } from './cql.ts';
import { readCqlJson } from './cql-json.ts';
import { readCqlText } from './cql-text.ts';
import { conditionOf } from './filter.ts';
import { plainValue } from './filter-values.ts';
import { crs84, type Reference, referenceOf, references } from './references.ts';
import { spanOfDays } from './span-of-days.ts';

/** What was asked of a collection: checked, with everything that narrows it as conditions. */
export interface ItemsQuestion {
  conditions: Condition[];
  limit: number;
  after: string | null;
  system: Reference;
}

export const defaultLimit = 100;
export const largestLimit = 10_000;
const longestId = 200;
const filterParameters = ['filter', 'filter-lang', 'filter-crs'];
/** Everything that may be asked of features besides their own properties. */
export const itemsParameters = ['f', 'limit', 'after', 'bbox', 'bbox-crs', 'crs', 'datetime', ...filterParameters];

export type Given = Record<string, string>;

export function refuseParameter(parameter: string, detail: string): Refusal {
  return new Refusal('parameter-invalid', `${parameter}: ${detail}`, [{ parameter, detail }]);
}

/** @throws Refusal parameter-invalid for a parameter that is not known here */
export function onlyKnown(given: Given, known: readonly string[]): void {
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined) throw refuseParameter(unknown.slice(0, 100), 'This parameter is not known here.');
}

/** @throws Refusal parameter-invalid with what is needed instead */
export function readItemsQuestion(given: Given, collection: Collection): ItemsQuestion {
  const own = collection.properties.map(({ name }) => name);
  onlyKnown(given, [...itemsParameters, ...own]);
  return {
    conditions: [
      ...boxCondition(given),
      ...daysCondition(given, collection),
      ...own.flatMap((name) => equal(name, given[name], collection)),
      ...filterCondition(given, collection),
    ],
    limit: limitOf(given['limit']),
    after: afterOf(given['after']),
    system: systemOf('crs', given['crs']),
  };
}

function limitOf(text: string | undefined): number {
  if (text === undefined) return defaultLimit;
  if (!/^\d{1,15}$/.test(text) || Number(text) < 1) throw refuseParameter('limit', 'Give a whole number from 1 on.');
  // More than the most is no mistake: the standard has it answered with the most.
  return Math.min(Number(text), largestLimit);
}

function afterOf(text: string | undefined): string | null {
  if (text !== undefined && (text === '' || text.length > longestId)) {
    throw refuseParameter('after', 'Follow the link to the next page as it is.');
  }
  return text ?? null;
}

export function systemOf(parameter: string, text: string | undefined): Reference {
  const system = text === undefined ? crs84 : referenceOf(text);
  if (system !== null) return system;
  throw refuseParameter(parameter, `Give one of ${references.map(({ uri }) => uri).join(', ')}.`);
}

function boxCondition(given: Given): Condition[] {
  const text = given['bbox'];
  const system = systemOf('bbox-crs', given['bbox-crs']);
  if (text === undefined) return [];
  const cells = text.split(',').map((cell) => cell.trim());
  const numbers = cells.map((cell) => (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : Number.NaN));
  const shape = boxShape(numbers, system);
  if (shape === null) throw refuseParameter('bbox', 'Give four numbers, or six with heights, the low ones first.');
  return [{ is: 'in box', shape: JSON.stringify(shape) }];
}

function daysCondition(given: Given, collection: Collection): Condition[] {
  const text = given['datetime'];
  if (text === undefined) return [];
  const right = spanOfDays(text);
  if (right === null) {
    throw refuseParameter('datetime', 'Give a day or moment, or two with a slash between and .. for an open end.');
  }
  if (!collection.properties.some(({ name }) => name === 'valid_from')) return [];
  const day = (name: string) => ({ is: 'column', name, type: 'day' }) as const;
  return [{ is: 'related', relation: 'holds', left: { from: day('valid_from'), to: day('valid_to') }, right }];
}

function equal(name: string, text: string | undefined, collection: Collection): Condition[] {
  const property = collection.properties.find((one) => one.name === name);
  if (text === undefined || property === undefined) return [];
  const value = plainValue(text, property);
  if (value === null) throw refuseParameter(name, `Give a value of type ${property.type}.`);
  return [{ is: 'compare', sign: '=', ...value }];
}

function filterCondition(given: Given, collection: Collection): Condition[] {
  const system = systemOf('filter-crs', given['filter-crs']);
  const language = given['filter-lang'] ?? 'cql2-text';
  if (language !== 'cql2-text' && language !== 'cql2-json') {
    throw refuseParameter('filter-lang', 'Give cql2-text or cql2-json.');
  }
  const filter = given['filter'];
  if (filter === undefined) return [];
  const expression: Expression = language === 'cql2-json' ? readCqlJson(filter) : readCqlText(filter);
  return [conditionOf(expression, { collection, system })];
}
