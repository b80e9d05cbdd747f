import { lazy, Suspense, useCallback, useMemo, type ReactElement } from 'react';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import { ask } from '../api.ts';
import { monthList } from '../months.ts';
import { plural } from '../words.ts';
import { MonthSlider } from './month-slider.tsx';
import { mapQuestion, type MapChoice, type MonthSpan } from './question.ts';
import { SentenceControls, type ChoiceChange } from './sentence-controls.tsx';
import type { MapData } from './use-map-data.ts';

const PlayMonths = lazy(async () => ({ default: (await import('./play-months.tsx')).PlayMonths }));
const nothing = (): void => undefined;

/** The question above the map: the sentence of choices, and the period on its bar chart of months. */
export const MapQuestion = ({
  service,
  choice,
  data,
  onChange,
}: {
  service: ServiceAnswer;
  choice: MapChoice;
  data: MapData;
  onChange: (change: ChoiceChange, how?: 'push' | 'replace') => void;
}): ReactElement => {
  const { months: rows, span, shown } = data;
  const first = rows[0]?.month ?? service.months?.first;
  const last = rows.at(-1)?.month ?? service.months?.last;
  const months = useMemo(
    () => (first === undefined || last === undefined ? [] : monthList(first, last)),
    [first, last],
  );
  const { kind, category, agency, measure, settings } = choice;
  // What comes early is kept by the browser and by the service; a failure is told when its turn comes.
  const prefetch = useCallback(
    (next: MonthSpan) => {
      const { path, params } = mapQuestion({ kind, category, agency, measure, settings }, next);
      ask(path, params).catch(nothing);
    },
    [kind, category, agency, measure, settings],
  );
  const onSpan = useCallback(
    (next: MonthSpan, how: 'push' | 'replace') => {
      onChange({ from: next.first, to: next.last }, how);
    },
    [onChange],
  );
  const asked = shown === null ? 0 : shown.monthsReceived + shown.monthsMissing.length;
  return (
    <div className="map-page__question">
      <SentenceControls
        service={service}
        choice={choice}
        span={span}
        categories={data.categories}
        agencies={data.agencies}
        months={months}
        onChange={onChange}
      />
      {span === null || months.length < 2 ? null : (
        <div className="map-page__period">
          <Suspense fallback={<div className="play-months" />}>
            <PlayMonths months={months} span={span} waiting={data.waiting} onSpan={onSpan} prefetch={prefetch} />
          </Suspense>
          <MonthSlider months={months} rows={rows} span={span} onChange={onSpan} />
          {shown === null ? null : (
            <p className="map-page__received">
              {shown.monthsReceived} of {plural(asked, 'month')} received
            </p>
          )}
        </div>
      )}
    </div>
  );
};
