import type { Collection } from './collection-store.ts';
import { type Condition, isRelation, type Sign, type Value } from './condition-store.ts';
import type { Expression } from './cql.ts';
import { refuseFilter } from './cql-tokens.ts';
import { shapeText } from './filter-shapes.ts';
import { isMap, spanOf, typeOf, valueOf, withType } from './filter-values.ts';
import type { Reference } from './references.ts';

const deepest = 60;
const mostListed = 1_000;

/** What a filter may speak of, and in which system its shapes are. */
export interface FilterScope {
  collection: Collection;
  system: Reference;
}

/**
 * A filter in CQL2 JSON as a condition on our columns: every name must be one that the collection offers, every comparison be
 * of like with like.
 * @throws Refusal parameter-invalid that says what is not offered
 */
export function conditionOf(expression: Expression, scope: FilterScope, depth = 0): Condition {
  if (depth > deepest) throw refuseFilter(`has more than ${deepest} conditions within each other`);
  const deeper = (one: Expression): Condition => conditionOf(one, scope, depth + 1);
  if (typeof expression === 'boolean' || (isMap(expression) && 'property' in expression)) {
    return { is: 'true', value: withType(valueOf(expression, scope), 'boolean') };
  }
  if (!isMap(expression) || !('op' in expression)) throw refuseFilter("needs a condition, such as name = 'Bell'");
  const { op, args } = operation(expression);
  if (op === 'and' || op === 'or') {
    if (args.length === 0) throw refuseFilter(`needs conditions in ${op}`);
    return { is: op, of: args.map(deeper) };
  }
  if (op === 'not') return { is: 'not', of: deeper(only(args, op)) };
  if (op === 'isnull') return { is: 'null', value: isShape(only(args, op)) ? 'shape' : valueOf(only(args, op), scope) };
  if (isSign(op)) return compared(op, args, scope);
  if (op === 'like') return alike(args, scope);
  if (op === 'between') {
    const [value = '', least = '', most = ''] = args;
    if (args.length !== 3) throw refuseFilter('needs three parts in between');
    return { is: 'and', of: [compared('>=', [value, least], scope), compared('<=', [value, most], scope)] };
  }
  if (op === 'in') return listed(args, scope);
  if (op === 's_intersects') return intersecting(args, scope);
  const relation = op.startsWith('t_') ? op.slice(2) : '';
  if (isRelation(relation)) {
    const [left, right] = pair(args, op).map((one) => spanOf(one, scope));
    if (left !== undefined && right !== undefined) return { is: 'related', relation, left, right };
  }
  throw refuseFilter(`uses ${op.slice(0, 40)}, which is not offered here`);
}

const isShape = (one: Expression): boolean => isMap(one) && 'property' in one && one.property === 'geometry';
const signs: readonly string[] = ['=', '<>', '<', '>', '<=', '>='];
const isSign = (op: string): op is Sign => signs.includes(op);

function operation({ op, args }: { op: unknown; args: unknown }): { op: string; args: Expression[] } {
  if (typeof op !== 'string' || !Array.isArray(args)) throw refuseFilter('needs an op and its args');
  return { op: op.toLowerCase(), args: args as Expression[] };
}

function only(args: Expression[], op: string): Expression {
  const [one] = args;
  if (one === undefined || args.length !== 1) throw refuseFilter(`needs one part in ${op}`);
  return one;
}

function pair(args: Expression[], op: string): [Expression, Expression] {
  const [one, other] = args;
  if (one === undefined || other === undefined || args.length !== 2) throw refuseFilter(`needs two parts in ${op}`);
  return [one, other];
}

/** Like with like: a day may also be written as a text, and held against a moment. */
function compared(sign: Sign, args: Expression[], scope: FilterScope): Condition {
  const [left, right] = pair(args, sign).map((one) => valueOf(one, scope)) as [Value, Value];
  const types = [typeOf(left), typeOf(right)];
  const common =
    types.includes('day') && types.includes('moment') ? 'moment' : types.includes('day') ? 'day' : types[0];
  if (common === undefined) throw refuseFilter('compares nothing');
  return { is: 'compare', sign, left: withType(left, common), right: withType(right, common) };
}

function alike(args: Expression[], scope: FilterScope): Condition {
  const [value, pattern] = pair(args, 'like').map((one) => withType(valueOf(one, scope), 'text')) as [Value, Value];
  const written = literalOf(pattern);
  if (written === null) throw refuseFilter('needs a text in quotes after LIKE');
  if (/(?<!\\)(\\\\)*\\$/.test(written))
    throw refuseFilter('has a pattern that ends with \\, which needs a character after it');
  return { is: 'like', value, pattern };
}

function literalOf(value: Value): string | null {
  if ('of' in value) return literalOf(value.of);
  return value.is === 'text' ? String(value.value) : null;
}

function listed(args: Expression[], scope: FilterScope): Condition {
  const [one, list] = pair(args, 'in');
  if (!Array.isArray(list) || list.length === 0) throw refuseFilter('needs a list after IN');
  if (list.length > mostListed) throw refuseFilter(`lists more than ${mostListed} values`);
  const value = valueOf(one, scope);
  return { is: 'in', value, list: list.map((each) => withType(valueOf(each, scope), typeOf(value))) };
}

function intersecting(args: Expression[], scope: FilterScope): Condition {
  const [one, other] = pair(args, 's_intersects');
  const [shape, second] = isShape(one) ? [other, one] : [one, other];
  const isOther = (each: Expression): boolean => isMap(each) && 'property' in each && !isShape(each);
  if (isOther(shape) || isOther(second)) throw refuseFilter('needs geometry and a shape in S_INTERSECTS');
  if (isShape(shape)) return { is: 'has shape' };
  if (isShape(second)) return { is: 'intersects', shape: shapeText(shape, scope.system) };
  return { is: 'both intersect', shape: shapeText(shape, scope.system), other: shapeText(second, scope.system) };
}
