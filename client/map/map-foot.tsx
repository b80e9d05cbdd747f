import type { ReactElement } from 'react';
import { Link, toParams } from '../address.ts';
import { plural } from '../words.ts';

/** Map or table, the download, and where the figures come from. */
export const MapFoot = ({
  params,
  table,
  areas,
  csvHref,
  attribution,
}: {
  params: URLSearchParams;
  table: boolean;
  /** How many areas the table has; null while it is not known. */
  areas: number | null;
  csvHref: string | null;
  attribution: readonly string[];
}): ReactElement => {
  const current = { 'aria-current': 'true' as const };
  return (
    <div className="map-page__foot">
      <nav className="tabs" aria-label="Map or table">
        <Link page="map" params={toParams({ view: null }, params)} {...(table ? {} : current)}>
          Map
        </Link>
        <Link page="map" params={toParams({ view: 'table' }, params)} {...(table ? current : {})}>
          Table{areas === null ? '' : `, ${plural(areas, 'area')}`}
        </Link>
        {csvHref === null ? null : (
          <a href={csvHref} download>
            Download CSV
          </a>
        )}
      </nav>
      <p>{attribution.map((line) => line.replace(/\.$/, '')).join('. ')}.</p>
    </div>
  );
};
