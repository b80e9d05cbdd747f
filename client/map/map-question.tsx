import { useMemo, type ReactElement } from 'react';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import { monthList } from '../months.ts';
import { plural } from '../words.ts';
import { MonthSlider } from './month-slider.tsx';
import type { MapChoice } from './question.ts';
import { SentenceControls, type ChoiceChange } from './sentence-controls.tsx';
import type { MapData } from './use-map-data.ts';

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
          <MonthSlider
            months={months}
            rows={rows}
            span={span}
            onChange={(next, how) => {
              onChange({ from: next.first, to: next.last }, how);
            }}
          />
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
