import { useEffect, useState } from 'react';
import type { ChangeAddress } from '../../address.ts';

/** The address follows once the line has come to rest: browsers allow only so many changes of it. */
const restMilliseconds = 300;

/** A narrow screen shows one map whole and then the other. */
const usual = (): number => (window.matchMedia('(max-width: 48em)').matches ? 1 : 0.5);

const read = (text: string | null): number => {
  const percent = Number(text ?? Number.NaN);
  return text !== null && percent >= 0 && percent <= 100 ? percent / 100 : usual();
};

/** Where the line between two maps stands, as a share of the width; it is kept in the address. */
export const useDivide = (params: URLSearchParams, change: ChangeAddress): [number, (share: number) => void] => {
  const text = params.get('divide');
  const [moved, setMoved] = useState<number | null>(null);
  useEffect(() => {
    if (moved === null) return undefined;
    const timer = setTimeout(() => {
      change({ params: { divide: String(Math.round(moved * 100)) } }, 'replace');
    }, restMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [moved, change]);
  return [moved ?? read(text), setMoved];
};
