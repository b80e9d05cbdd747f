import { useMemo, type ReactElement } from 'react';
import type { Agency } from '../../../server/features/datasets/contract.ts';
import { Link, toParams } from '../../address.ts';
import { Loading } from '../../panels/states.tsx';
import { figuresOf, valueWords } from '../area-figures.ts';
import type { Scale } from '../breaks.ts';
import { colouredBy } from '../coloured.ts';
import { MapLegend } from '../map-legend.tsx';
import type { Shown } from '../shown.ts';
import { StillAreas } from '../still-areas.tsx';
import type { AllShapes } from '../use-drawing.ts';
import type { OneAnswer } from '../use-many.ts';

const widthPixels = 330;
const heightPixels = 250;

/** One agency's map with its own sentence, and the way to see it large. */
export const AgencyMap = ({
  agency,
  answer,
  shown,
  scale,
  hasLegend,
  shapes: { areas, districts, zones },
  selected,
  params,
  period,
}: {
  agency: Agency;
  answer: OneAnswer<unknown>;
  shown: Shown | null;
  scale: Scale | null;
  hasLegend: boolean;
  shapes: AllShapes;
  selected: string | null;
  params: URLSearchParams;
  period: string;
}): ReactElement => {
  const coloured = useMemo(() => colouredBy(areas, shown, scale), [areas, shown, scale]);
  const area = selected === null ? undefined : areas?.indexOf.get(selected);
  const figures = shown === null || selected === null ? null : figuresOf(shown, selected);
  const nothingCame = shown?.monthsReceived === 0;
  return (
    <li className="multiples__map">
      <h2>
        <Link page="map" params={toParams({ view: null, agency: agency.code }, params)}>
          {agency.name}
        </Link>
      </h2>
      {answer.state === 'error' ? (
        <p className="multiples__none">
          <span className="swatch swatch--not-available" aria-hidden="true" />{' '}
          {answer.problem?.detail ?? 'The figures could not be fetched.'}
        </p>
      ) : shown === null || areas === null ? (
        <Loading what={agency.name} lines={6} />
      ) : (
        <>
          {nothingCame ? null : (
            <StillAreas
              label={`Map for ${agency.name}. ${shown.sentence}`}
              areas={areas}
              districts={districts}
              zones={zones}
              coloured={coloured}
              selected={area === undefined ? null : (areas.areas[area] ?? null)}
              widthPixels={widthPixels}
              heightPixels={heightPixels}
            />
          )}
          <p>{shown.sentence}</p>
          {figures === null ? null : (
            <p>
              <strong>{figures.name}:</strong> {valueWords(figures, shown)}
            </p>
          )}
          {hasLegend && !nothingCame ? (
            <MapLegend shown={shown} zoneDemand={null} selected={null} scale={scale} period={period} of={agency.name} />
          ) : null}
        </>
      )}
    </li>
  );
};
