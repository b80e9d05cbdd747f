import { lazy, Suspense, type ReactElement, type RefObject } from 'react';
import { apiHref } from '../api.ts';
import type { AreaMap } from './area-map.ts';
import type { MapData } from './use-map-data.ts';

const DownloadMenu = lazy(async () => ({ default: (await import('../downloads/download-menu.tsx')).DownloadMenu }));

/** The map as it stands on the screen and its numbers; nothing to take away while there is no answer. */
export const MapDownload = ({
  data: { shown, asked, waiting },
  period,
  viewRef,
  areaMapRef,
  isTable,
}: {
  data: Pick<MapData, 'shown' | 'asked' | 'waiting'>;
  period: string;
  viewRef: RefObject<HTMLDivElement | null>;
  areaMapRef: RefObject<AreaMap | null>;
  isTable: boolean;
}): ReactElement | null => {
  if (shown === null || asked === null || waiting) return null;
  const csv = apiHref(`${asked.path}.csv`, asked.params);
  // A table has one way to be taken away: no menu is needed for it.
  if (isTable) {
    return (
      <a className="map-page__csv" href={csv} download>
        Download CSV
      </a>
    );
  }
  const { title, sentence, source } = shown;
  const parts = () => {
    areaMapRef.current?.sharpen();
    return viewRef.current === null ? [] : [viewRef.current];
  };
  return (
    <Suspense fallback={null}>
      <DownloadMenu
        name={title}
        words={title.includes(period) ? { title, sentence, source } : { title, period, sentence, source }}
        parts={parts}
        isVector={false}
        csv={csv}
        opens="up"
      />
    </Suspense>
  );
};
