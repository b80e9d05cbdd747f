import { useEffect, useRef, useState, type RefObject } from 'react';

/** Charts are drawn in true pixels, so that their text is never scaled below what can be read. */
export const useWidth = <T extends HTMLElement>(before = 640): [RefObject<T | null>, number] => {
  const holder = useRef<T>(null);
  const [width, setWidth] = useState(before);
  useEffect(() => {
    if (holder.current === null) return undefined;
    const watcher = new ResizeObserver(([entry]) => {
      const now = Math.floor(entry?.contentRect.width ?? 0);
      if (now > 0) setWidth(now);
    });
    watcher.observe(holder.current);
    return () => {
      watcher.disconnect();
    };
  }, []);
  return [holder, width];
};
