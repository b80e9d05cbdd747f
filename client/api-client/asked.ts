import type { z } from 'zod';
import type { Addresses } from '../../server/features/addresses/contract.ts';

/** The types of every address, from the contracts that the service itself parses and answers by. */

export type Address = keyof Addresses;

type Schema<A extends Address, Name extends string> =
  Addresses[A] extends Record<Name, infer S extends z.ZodType> ? S : never;

/** What a program may write: a schema that turns text into numbers takes either. */
type Given<T> = { [Name in keyof T]: unknown extends T[Name] ? string | number : T[Name] };
type InputOf<S> = S extends z.ZodType ? Given<z.input<S>> : never;

/** Nothing where the address takes nothing; may be left out where all of it may. */
type Part<Name extends string, S> = [S] extends [never]
  ? object
  : Partial<InputOf<S>> extends InputOf<S>
    ? Partial<Record<Name, InputOf<S>>>
    : Record<Name, InputOf<S>>;

export type Asked<A extends Address> = Part<'path', Schema<A, 'path'>> &
  Part<'query', Schema<A, 'query'>> & { signal?: AbortSignal };

/** In a call: only what has to be said has to be given. */
export type Rest<A extends Address> = Partial<Asked<A>> extends Asked<A> ? [asked?: Asked<A>] : [asked: Asked<A>];

/** Addresses that answer in JSON; the others give files. */
export type JsonAddress = { [A in Address]: [Schema<A, 'answer'>] extends [never] ? never : A }[Address];
export type Answer<A extends JsonAddress> = z.output<Schema<A, 'answer'>>;

/** Addresses that answer in pages, and one thing of a page. */
export type PagedAddress = {
  [A in JsonAddress]: Answer<A> extends { items: readonly unknown[]; next: string | null } ? A : never;
}[JsonAddress];
export type Item<A extends PagedAddress> = Answer<A> extends { items: readonly (infer T)[] } ? T : never;

/** Addresses that answer in other formats too, and those formats. */
export type FileAddress = {
  [A in Address]: Addresses[A] extends { formats: readonly string[] } ? A : never;
}[Address];
export type FormatOf<A extends FileAddress> = Addresses[A] extends { formats: readonly (infer F extends string)[] }
  ? F
  : never;
