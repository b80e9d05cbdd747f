import type { Expression } from './cql.ts';
import { reader, type Reader } from './cql-reader.ts';
import { isTemporalStart, isWktStart, temporalOf } from './cql-literals.ts';
import { geometryOf } from './cql-wkt.ts';

/**
 * A filter in CQL2 text (OGC 21-065r2) as CQL2 JSON: AND, OR, NOT, comparisons, LIKE, BETWEEN, IN, IS NULL, CASEI, spatial and
 * temporal functions. Arithmetic, arrays and functions of one’s own are not offered, so that a bracket always begins a
 * condition.
 * @throws Refusal parameter-invalid with the place where it stopped being a filter
 */
export function readCqlText(filter: string): Expression {
  const tokens = reader(filter);
  const read = condition(tokens);
  tokens.end();
  return read;
}

function condition(tokens: Reader): Expression {
  return tokens.deeper(() => joined(tokens, 'or', () => joined(tokens, 'and', () => negated(tokens))));
}

function joined(tokens: Reader, word: 'and' | 'or', part: () => Expression): Expression {
  const args = [part()];
  while (tokens.takeWord(word)) args.push(part());
  return args.length === 1 ? (args[0] as Expression) : { op: word, args };
}

function negated(tokens: Reader): Expression {
  if (tokens.takeWord('not')) return { op: 'not', args: [tokens.deeper(() => negated(tokens))] };
  if (tokens.takeSign('(')) {
    const inner = condition(tokens);
    tokens.needSign(')');
    return inner;
  }
  return predicate(tokens);
}

const comparisons = ['=', '<>', '<', '>', '<=', '>='];

function predicate(tokens: Reader): Expression {
  const left = operand(tokens);
  const comparison = comparisons.find((sign) => tokens.takeSign(sign));
  if (comparison !== undefined) return { op: comparison, args: [left, operand(tokens)] };
  if (tokens.takeWord('is')) {
    const not = tokens.takeWord('not');
    tokens.needWord('null');
    return unless(not, { op: 'isNull', args: [left] });
  }
  const not = tokens.takeWord('not');
  if (tokens.takeWord('like')) return unless(not, { op: 'like', args: [left, operand(tokens)] });
  if (tokens.takeWord('between')) {
    const least = operand(tokens);
    tokens.needWord('and');
    return unless(not, { op: 'between', args: [left, least, operand(tokens)] });
  }
  if (tokens.takeWord('in')) {
    tokens.needSign('(');
    const list = listOf(tokens, () => operand(tokens));
    return unless(not, { op: 'in', args: [left, list] });
  }
  if (not) throw tokens.unexpected('LIKE, BETWEEN or IN');
  return left;
}

const unless = (not: boolean, read: Expression): Expression => (not ? { op: 'not', args: [read] } : read);

/** What stands on either side of a comparison, or in the brackets of a function. */
function operand(tokens: Reader): Expression {
  const literal = tokens.takeText() ?? tokens.takeNumber();
  if (literal !== null) return literal;
  const quoted = tokens.takeQuoted();
  if (quoted !== null) return { property: quoted };
  const name = tokens.takeName();
  if (name === null) throw tokens.unexpected('a property, a number or a text in single quotes');
  const word = name.toLowerCase();
  if (word === 'true' || word === 'false') return word === 'true';
  if (isTemporalStart(word) && tokens.takeSign('(')) return temporalOf(word, tokens);
  if (isWktStart(word) && tokens.isShapeNext()) return geometryOf(word, tokens);
  if (tokens.takeSign('(')) return { op: word, args: tokens.deeper(() => listOf(tokens, () => operand(tokens))) };
  return { property: name };
}

/** After an opening bracket: one or more, with commas between, and the closing bracket. */
function listOf(tokens: Reader, one: () => Expression): Expression[] {
  const found = [one()];
  while (tokens.takeSign(',')) found.push(one());
  tokens.needSign(')');
  return found;
}
