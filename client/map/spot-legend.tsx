import type { ReactElement } from 'react';
import { spotLooks, spotOrder } from './colours.ts';
import { LegendStates } from './legend-states.tsx';
import { LookSwatch } from './look-swatch.tsx';
import { spotWords } from './measure-words.ts';
import type { Shown } from './shown.ts';
import { countWords } from '../words.ts';

/** What the colours of hot and cold spots mean, and how many areas there are of each. */
export const SpotLegend = ({ shown, period, label }: { shown: Shown; period: string; label: string }): ReactElement => {
  const counts = new Map<string, number>();
  for (const spot of shown.areas.spot ?? []) counts.set(spot, (counts.get(spot) ?? 0) + 1);
  const isMoran = shown.hotspots?.settings.statistic.toLowerCase().includes('moran') === true;
  const onlyOther = new Set<string>(isMoran ? ['beside hot', 'beside cold'] : ['high among low', 'low among high']);
  const rows = spotOrder.filter((spot) => !onlyOther.has(spot));
  return (
    <section className="legend" aria-label={label}>
      <h2 className="legend__title">
        Hot and cold spots <span className="legend__period">{period}</span>
      </h2>
      <ul className="legend__looks">
        {rows.map((spot) => (
          <li key={spot}>
            <LookSwatch look={spotLooks[spot]} /> {spotWords[spot]}{' '}
            <span className="figures legend__count">{countWords(counts.get(spot) ?? 0)}</span>
          </li>
        ))}
      </ul>
      <LegendStates islands={counts.get('island') ?? 0} />
    </section>
  );
};
