declare const mark: unique symbol;

/**
 * A value that has been through disclosure control. Only this folder makes one, and the presenters take nothing else: a
 * service that forgot to protect a figure does not compile.
 */
export type Published<T> = T & { readonly [mark]: true };

/** A number, [c] withheld to protect people, or [x] not available: never a zero in their place. */
export type Figure = number | '[c]' | '[x]';

export const notAvailable = '[x]' as Published<'[x]'>;
export const withheld = '[c]' as Published<'[c]'>;
