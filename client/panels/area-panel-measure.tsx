import type { ReactElement } from 'react';
import { chanceWords, figuresOf, limitWords, valueWords } from '../map/area-figures.ts';
import { LookSwatch } from '../map/look-swatch.tsx';
import { spotLooks } from '../map/colours.ts';
import { measureNames } from '../map/measure.ts';
import { valueWithUnit } from '../map/measure-words.ts';
import type { Shown } from '../map/shown.ts';
import { capital, isNumber } from '../words.ts';

/** What the map shows of the selected area, where that is more than its count and rate. */
export const AreaMeasure = ({ shown, code }: { shown: Shown; code: string }): ReactElement | null => {
  const figures = figuresOf(shown, code);
  if (figures === null || shown.measure === 'rate' || shown.measure === 'count') return null;
  const interval = limitWords(figures, shown);
  const chance = chanceWords(figures, shown);
  const { spot } = figures;
  const look = spot === null || spot === 'withheld' || spot === 'not available' ? null : spotLooks[spot];
  const name = measureNames[shown.measure];
  return (
    <section className="area-panel__part">
      <h3>{capital(name)}</h3>
      <p className="area-panel__measure">
        {look === null ? null : <LookSwatch look={look} />}
        <strong>{valueWords(figures, shown)}</strong>
        {interval === null ? null : ` (95% interval ${interval})`}
      </p>
      {spot !== null && isNumber(figures.value) ? (
        <p>
          Tested value {valueWithUnit(figures.value, shown)}
          {figures.q === null ? '' : `; q ${figures.q < 0.001 ? 'under 0.001' : figures.q.toFixed(3)}`}.
        </p>
      ) : null}
      {chance === null ? null : <p>{capital(chance)}.</p>}
      <p>
        <a href={spot === null ? (shown.method?.page ?? '/methods/rates') : '/methods/local-clusters'}>
          What this means, and does not
        </a>
      </p>
    </section>
  );
};
