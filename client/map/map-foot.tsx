import type { ReactElement, ReactNode } from 'react';
import { Link, toParams } from '../address.ts';
import { plural } from '../words.ts';
import type { MapChoice } from './question.ts';

/** The ways to look at the same question, the download, and where the figures come from. */
export const MapFoot = ({
  params,
  choice,
  areas,
  download,
  attribution,
}: {
  params: URLSearchParams;
  choice: Pick<MapChoice, 'view' | 'isTwin'>;
  /** How many areas the table has; null while it is not known. */
  areas: number | null;
  download: ReactNode;
  attribution: readonly string[];
}): ReactElement => {
  const { view, isTwin } = choice;
  const isMany = view === 'multiples' || view === 'compare';
  const tab = (to: string | null, label: string, isHere: boolean, twin: string | null = null): ReactElement => (
    <Link
      page="map"
      params={toParams({ view: to, twin, rows: null }, params)}
      {...(isHere ? { 'aria-current': 'true' as const } : {})}
    >
      {label}
    </Link>
  );
  return (
    <div className="map-page__foot">
      <nav className="tabs" aria-label="Ways to see this">
        {tab(null, 'Map', view === 'map')}
        {isMany ? null : tab('table', `Table${areas === null ? '' : `, ${plural(areas, 'area')}`}`, view === 'table')}
        {tab('multiples', 'By agency', view === 'multiples' && !isTwin)}
        {tab('compare', 'Compare', view === 'compare' && !isTwin)}
        {isMany ? tab(view, 'Table', isTwin, 'table') : null}
      </nav>
      {download}
      <p>{attribution.map((line) => line.replace(/\.$/, '')).join('. ')}.</p>
    </div>
  );
};
