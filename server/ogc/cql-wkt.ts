import type { Expression } from './cql.ts';
import type { Reader } from './cql-reader.ts';

type Coordinates = number[] | Coordinates[];

/** Brackets around each name's positions. */
const depths: Record<string, [type: string, brackets: number]> = {
  point: ['Point', 0],
  linestring: ['LineString', 1],
  polygon: ['Polygon', 2],
  multipoint: ['MultiPoint', 1],
  multilinestring: ['MultiLineString', 2],
  multipolygon: ['MultiPolygon', 3],
};

/** A shape in well-known text, after its name: POINT(x y), POLYGON((x y, …)), BBOX(west, south, east, north). */
export function geometryOf(word: string, tokens: Reader): Expression {
  if (word === 'bbox') return { bbox: boxOf(tokens) };
  const hasHeight = tokens.takeWord('z');
  if (word === 'geometrycollection') return { type: 'GeometryCollection', geometries: members(tokens) };
  const [type, brackets] = depths[word] ?? ['Point', 0];
  if (brackets === 0) {
    tokens.needSign('(');
    const coordinates = position(tokens, hasHeight);
    tokens.needSign(')');
    return { type, coordinates };
  }
  return { type, coordinates: within(tokens, brackets, hasHeight, type === 'MultiPoint') };
}

function within(tokens: Reader, brackets: number, hasHeight: boolean, mayWrap: boolean): Coordinates[] {
  tokens.needSign('(');
  const one = (): Coordinates => {
    if (brackets > 1) return within(tokens, brackets - 1, hasHeight, false);
    // Both MULTIPOINT(1 2, 3 4) and MULTIPOINT((1 2), (3 4)) are written.
    const isWrapped = mayWrap && tokens.takeSign('(');
    const found = position(tokens, hasHeight);
    if (isWrapped) tokens.needSign(')');
    return found;
  };
  const found = [one()];
  while (tokens.takeSign(',')) found.push(one());
  tokens.needSign(')');
  return found;
}

/** Heights are read and left out: nothing here has one. */
function position(tokens: Reader, hasHeight: boolean): number[] {
  const found = [number(tokens), number(tokens)];
  if (hasHeight) number(tokens);
  return found;
}

function number(tokens: Reader): number {
  const found = tokens.takeNumber();
  if (found === null) throw tokens.unexpected('a number');
  return found;
}

function boxOf(tokens: Reader): number[] {
  tokens.needSign('(');
  const found = [number(tokens)];
  while (tokens.takeSign(',')) found.push(number(tokens));
  tokens.needSign(')');
  return found;
}

function members(tokens: Reader): Expression[] {
  tokens.needSign('(');
  const one = (): Expression => {
    const name = tokens.takeName()?.toLowerCase();
    if (name === undefined || depths[name] === undefined) throw tokens.unexpected('a shape such as POINT(…)');
    return geometryOf(name, tokens);
  };
  const found = [one()];
  while (tokens.takeSign(',')) found.push(one());
  tokens.needSign(')');
  return found;
}
