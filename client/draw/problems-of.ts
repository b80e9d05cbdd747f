import type { Problem } from '../../server/features/words/contract.ts';
import type { Draft } from './draft.ts';
import type { Defined } from './definition.ts';
import type { Position } from './positions.ts';

/** One thing to put right: the field to go to and what is needed there. */
export interface FieldProblem {
  field: string;
  sentence: string;
}

const fieldOfPointer: readonly (readonly [RegExp, string])[] = [
  [/^\/name/, 'zone-name'],
  [/^\/from/, 'zone-from'],
  [/^\/lead/, 'zone-lead'],
  [/^\/coreProblem/, 'zone-problem'],
  [/^\/note/, 'zone-note'],
  [/^\/definition\/codes/, 'codes'],
  [/^\/definition\/radiusMetres/, 'circle-radius'],
  [/^\/definition\/centre\/1/, 'circle-latitude'],
  [/^\/definition\/centre/, 'circle-longitude'],
];

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** What is missing before anything is sent, in the order of the page. */
export function problemsBeforeSaving(draft: Draft, defined: Defined, isNew: boolean): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (isNew && draft.name.trim() === '') problems.push({ field: 'zone-name', sentence: 'Give the zone a name.' });
  if (!isDate(draft.from)) {
    problems.push({ field: 'zone-from', sentence: 'Give the day from which the zone has this shape.' });
  }
  if (defined.trouble !== null) problems.push(defined.trouble);
  return problems;
}

/** A server's refusal as problems of fields; what points at no field belongs to the map. */
export function problemsOfRefusal(problem: Problem | null): FieldProblem[] {
  if (problem === null) {
    return [{ field: 'save', sentence: 'The server could not be reached. Nothing is lost; save again in a moment.' }];
  }
  const places = problem.errors ?? [];
  if (places.length === 0) return [{ field: 'map', sentence: problem.detail }];
  return places.map(({ pointer, detail }) => {
    const field = fieldOfPointer.find(([pattern]) => pattern.test(pointer ?? ''))?.[1] ?? 'map';
    return { field, sentence: detail };
  });
}

/** Where on the map a refusal says that the trouble is. */
export function positionsOf(problem: Problem | null): Position[] {
  return (problem?.errors ?? []).flatMap(({ position }) => (position === undefined ? [] : [position]));
}
