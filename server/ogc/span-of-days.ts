import type { Span, Value } from './condition-store.ts';
import { dayOf, momentOf } from './instants.ts';

/**
 * The datetime of the standard: an instant, or two with a slash between, either of which may be left open (".." or nothing).
 * A day is all of it. Null: it is not one, or ends before it begins.
 */
export function spanOfDays(text: string): Span | null {
  const ends = text.split('/');
  if (ends.length === 1) {
    const [from, to] = [instant(text, 'first'), instant(text, 'last')];
    return from === null || to === null ? null : { from, to };
  }
  const [fromText = '', toText = ''] = ends;
  const [from, to] = [instant(fromText, 'first'), instant(toText, 'last')];
  const isOpen = (end: string): boolean => end === '' || end === '..';
  const isWrong = (from === null && !isOpen(fromText)) || (to === null && !isOpen(toText));
  if (ends.length !== 2 || isWrong || (from === null && to === null)) return null;
  return from !== null && to !== null && from.value > to.value ? null : { from, to };
}

function instant(text: string, moment: 'first' | 'last'): Extract<Value, { value: unknown }> | null {
  // GDAL 3.6 asks for a day with the T of a moment and no time after it.
  const day = dayOf(text.replace(/T$/, ''));
  const value = day === null ? momentOf(text) : `${day}T${moment === 'first' ? '00:00:00.000' : '23:59:59.999'}`;
  return value === null ? null : { is: 'moment', value };
}
