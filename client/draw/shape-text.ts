import { countPoints, maxPoints, type Drawing, type Part, type Ring } from './drawing.ts';
import { decimals, type Position } from './positions.ts';

/**
 * A drawing as short text for the address: each point is the step from the one before, zigzagged and cut into 5-bit digits
 * (the encoded polyline of Google's maps), but in letters that an address carries unescaped.
 * Rings are joined by '.', parts by '*'; a part that ends in '.' is still open.
 */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const unit = 10 ** decimals;
const more = 32;

function writeNumber(value: number): string {
  let rest = value < 0 ? -value * 2 - 1 : value * 2;
  let text = '';
  while (rest >= more) {
    text += letters.charAt(more + (rest % more));
    rest = Math.floor(rest / more);
  }
  return text + letters.charAt(rest);
}

function writeRing(ring: Ring): string {
  let before = [0, 0] as [number, number];
  return ring
    .map(([longitude, latitude]) => {
      const here: [number, number] = [Math.round(longitude * unit), Math.round(latitude * unit)];
      const text = writeNumber(here[0] - before[0]) + writeNumber(here[1] - before[1]);
      before = here;
      return text;
    })
    .join('');
}

function readNumbers(text: string): number[] | null {
  const numbers: number[] = [];
  let value = 0;
  let weight = 1;
  for (const letter of text) {
    const digit = letters.indexOf(letter);
    if (digit < 0 || weight > 2 ** 40) return null;
    value += (digit % more) * weight;
    weight *= more;
    if (digit >= more) continue;
    numbers.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
    value = 0;
    weight = 1;
  }
  return weight === 1 ? numbers : null;
}

function readRing(text: string): Ring | null {
  const numbers = readNumbers(text);
  if (numbers === null || numbers.length % 2 === 1) return null;
  const ring: Position[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < numbers.length; i += 2) {
    x += numbers[i] ?? 0;
    y += numbers[i + 1] ?? 0;
    if (Math.abs(x) > 180 * unit || Math.abs(y) > 90 * unit) return null;
    ring.push([x / unit, y / unit]);
  }
  return ring;
}

function readPart(text: string): Part | null {
  const closed = !text.endsWith('.');
  const rings: Ring[] = [];
  for (const ringText of (closed ? text : text.slice(0, -1)).split('.')) {
    const ring = readRing(ringText);
    if (ring === null || (closed && ring.length < 3)) return null;
    rings.push(ring);
  }
  return { rings, closed };
}

export function writeShape(drawing: Drawing): string {
  return drawing.map((part) => part.rings.map(writeRing).join('.') + (part.closed ? '' : '.')).join('*');
}

/** Null when the text is not one of ours, for example cut short on its way; never a guess. */
export function readShape(text: string): Drawing | null {
  if (text === '') return [];
  const drawing: Part[] = [];
  for (const partText of text.split('*')) {
    const part = readPart(partText);
    if (part === null) return null;
    drawing.push(part);
  }
  const openBeforeLast = drawing.slice(0, -1).some((part) => !part.closed);
  return openBeforeLast || countPoints(drawing) > maxPoints ? null : drawing;
}
