import type { Expression } from './cql.ts';
import type { Reader } from './cql-reader.ts';

const starts = ['date', 'timestamp', 'interval'];
const shapes = [
  ...['point', 'linestring', 'polygon', 'multipoint', 'multilinestring', 'multipolygon'],
  ...['geometrycollection', 'bbox'],
];

export const isTemporalStart = (word: string): boolean => starts.includes(word);
export const isWktStart = (word: string): boolean => shapes.includes(word);

/** After DATE(, TIMESTAMP( or INTERVAL(: an instant in quotes, or two ends, each an instant, ".." or a property. */
export function temporalOf(word: string, tokens: Reader): Expression {
  if (word === 'interval') {
    const from = end(tokens);
    tokens.needSign(',');
    const to = end(tokens);
    tokens.needSign(')');
    return { interval: [from, to] };
  }
  const instant = tokens.takeText();
  if (instant === null) throw tokens.unexpected('a text in single quotes');
  tokens.needSign(')');
  return word === 'date' ? { date: instant } : { timestamp: instant };
}

function end(tokens: Reader): Expression {
  const instant = tokens.takeText();
  if (instant !== null) return instant;
  const name = tokens.takeQuoted() ?? tokens.takeName();
  if (name === null) throw tokens.unexpected('a text in single quotes or a property');
  const word = name.toLowerCase();
  if (isTemporalStart(word) && word !== 'interval' && tokens.takeSign('(')) return temporalOf(word, tokens);
  return { property: name };
}
