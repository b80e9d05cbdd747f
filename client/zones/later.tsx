import { Suspense, useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { Loading } from '../panels/states.tsx';

const showAll = 'people-zones:show-all';
const wholeWithinMs = 20_000;
const lookEveryMs = 100;
const aheadPixels = '600px';
const restAfterMs = 1_500;

const isWhole = (): boolean => document.querySelector('.zone-page .loading') === null;

/** Brings every part of the page, waits until all of it has come, and prints. */
export const printWhole = async (): Promise<void> => {
  window.dispatchEvent(new Event(showAll));
  const end = Date.now() + wholeWithinMs;
  do await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  while (!isWhole() && Date.now() < end);
  window.print();
};

interface Props {
  id: string;
  /** The question that this part answers. */
  title: string;
  /** A heading for those who go by headings only, where what follows begins a step further down. */
  under?: string | undefined;
  children: ReactNode;
}

/** A part of a page that is asked for when somebody comes near it, or soon after all above it is there. */
export function Later({ id, title, under, children }: Props): ReactElement {
  const place = useRef<HTMLElement>(null);
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    if (isShown || place.current === null) return undefined;
    const show = (): void => {
      setIsShown(true);
    };
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) show();
      },
      { rootMargin: aheadPixels },
    );
    watcher.observe(place.current);
    // Whoever prints from the browser's own menu, or searches on the page, must find it whole.
    const rest = setTimeout(show, restAfterMs);
    window.addEventListener(showAll, show);
    window.addEventListener('beforeprint', show);
    return () => {
      watcher.disconnect();
      clearTimeout(rest);
      window.removeEventListener(showAll, show);
      window.removeEventListener('beforeprint', show);
    };
  }, [isShown]);
  const waiting = <Loading what={title} lines={5} />;
  return (
    <section ref={place} id={id} className="zone-section" aria-labelledby={`${id}-heading`} tabIndex={-1}>
      <h2 id={`${id}-heading`}>{title}</h2>
      {under !== undefined && <h3 className="visually-hidden">{under}</h3>}
      {isShown ? <Suspense fallback={waiting}>{children}</Suspense> : waiting}
    </section>
  );
}
