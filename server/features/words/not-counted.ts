/** "Falls is left out: its sender withheld 12 of its counts, …", one sentence for each; empty where none is. */
export const sayNotCountedOf = (leftOut: readonly { name: string; why: string }[]): string =>
  leftOut.map(({ name, why }) => `${name} is left out: ${why}.`).join(' ');
