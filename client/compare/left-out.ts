import { readDay } from '../zones/day-asked.ts';
import { listWords } from '../words.ts';
import { isRef } from './area-refs.ts';
import { listOf, mostAreas, readCompare } from './question.ts';

/** What of an address is not in the answer, in sentences: an answer to less than was asked must say so. */
export const leftOut = (params: URLSearchParams, nameOf: (ref: string) => string): string[] => {
  const { areas, span } = readCompare(params);
  const given = listOf(params.get('areas'));
  const none = given.filter((text) => !isRef(text));
  const more = given.filter(isRef).slice(areas?.length ?? 0);
  const [from, to, on] = ['from', 'to', 'on'].map((name) => params.get(name));
  const said: string[] = [];
  if (none.length > 0) said.push(`The address asks for ${quoted(none)}, which names no area: left out.`);
  if (more.length > 0) {
    const named = listWords(more.map(nameOf));
    said.push(
      `At most ${String(mostAreas)} areas are compared, and the address asks for ${given.length}. Left out: ${named}.`,
    );
  }
  if (span === null && (from ?? to ?? null) !== null) {
    said.push(
      `The months of the address, from “${short(from)}” to “${short(to)}”, are none: give both as 2021-04, the earlier first. These are the usual ones.`,
    );
  }
  if (typeof on === 'string' && readDay(on) === null) {
    said.push(`“${short(on)}” is no day such as 2021-04-01: areas are as they stand today.`);
  }
  return said;
};

const short = (text: string | null | undefined): string => (text ?? '').slice(0, 40);
const quoted = (texts: readonly string[]): string => listWords(texts.map((text) => `“${short(text)}”`));
