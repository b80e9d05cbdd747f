import type { Refusal } from '../refusal.ts';
import { refuseFilter, tokensOf } from './cql-tokens.ts';

const deepest = 50;
/** Words of the language: a property of such a name is written in double quotes. */
const reserved = new Set(['and', 'or', 'not', 'is', 'null', 'like', 'between', 'in']);

/** Goes through the pieces of a filter from the first to the last; `take…` moves on where the piece is what is wanted. */
export function reader(filter: string) {
  const tokens = tokensOf(filter);
  let [next, depth] = [0, 0];
  const here = (ahead = 0) => tokens[Math.min(next + ahead, tokens.length - 1)] ?? tokens[0];

  const unexpected = (wanted: string): Refusal => {
    const { is, value, at } = here() ?? { is: 'end', value: '', at: 1 };
    const found = is === 'end' ? 'it ends' : `it says ${value.slice(0, 40)}`;
    return refuseFilter(`needs ${wanted} at character ${at}, where ${found}`);
  };
  const takeIf = (isWanted: boolean): boolean => {
    if (isWanted) next += 1;
    return isWanted;
  };
  const takeSign = (sign: string): boolean => takeIf(here()?.is === 'sign' && here()?.value === sign);
  const takeWord = (word: string): boolean => takeIf(here()?.is === 'name' && here()?.value.toLowerCase() === word);
  const takeValue = (is: string): string | null => {
    const token = here();
    return token !== undefined && takeIf(token.is === is) ? token.value : null;
  };

  return {
    unexpected,
    takeSign,
    takeWord,
    needSign: (sign: string): void => {
      if (!takeSign(sign)) throw unexpected(sign);
    },
    needWord: (word: string): void => {
      if (!takeWord(word)) throw unexpected(word.toUpperCase());
    },
    takeText: (): string | null => takeValue('text'),
    takeQuoted: (): string | null => takeValue('quoted'),
    takeName: (): string | null => (reserved.has(here()?.value.toLowerCase() ?? '') ? null : takeValue('name')),
    takeNumber(): number | null {
      const isSigned = here()?.is === 'sign' && ['-', '+'].includes(here()?.value ?? '') && here(1)?.is === 'number';
      const sign = isSigned && tokens[next++]?.value === '-' ? -1 : 1;
      const digits = takeValue('number');
      if (digits === null) return null;
      if (!Number.isFinite(Number(digits))) throw refuseFilter('has a number that is too large');
      return sign * Number(digits);
    },
    /** The next piece opens a shape: a bracket, or Z and a bracket, or EMPTY. */
    isShapeNext: (): boolean => here()?.value === '(' || /^(z|m|zm|empty)$/i.test(here()?.value ?? ''),
    end: (): void => {
      if (here()?.is !== 'end') throw unexpected('AND, OR or its end');
    },
    deeper<T>(read: () => T): T {
      depth += 1;
      if (depth > deepest) throw refuseFilter(`has more than ${deepest} brackets within each other`);
      const found = read();
      depth -= 1;
      return found;
    },
  };
}
export type Reader = ReturnType<typeof reader>;
