import type { ReactElement } from 'react';
import type { ComparisonAnswer } from '../../server/features/comparison/contract.ts';
import type { MonthSpan } from '../map/question.ts';
import { monthOptions, MonthSpanSelects, type ChoiceChange } from '../map/sentence-controls.tsx';
import { AreaPicker } from './area-picker.tsx';
import { namesWords } from './heading.ts';
import { MeasureChoice } from './measure-choice.tsx';
import { OnDay } from './on-day.tsx';
import { Popover } from './popover.tsx';
import { mostAreas } from './question.ts';
import type { AreaSets } from './use-area-sets.ts';

/** The question as one sentence whose words can be changed. */
export const CompareControls = ({
  sets,
  wholeName,
  areas,
  nameOf,
  groups,
  measures,
  months,
  span,
  on,
  onChange,
}: {
  sets: AreaSets;
  wholeName: string;
  areas: readonly string[];
  nameOf: (ref: string) => string;
  /** Null while they are not known. */
  groups: ComparisonAnswer['groups'] | null;
  measures: readonly string[] | null;
  months: readonly string[];
  span: MonthSpan | null;
  on: string | null;
  onChange: (change: ChoiceChange) => void;
}): ReactElement => {
  const [first, ...others] = areas;
  const names = others.map(nameOf);
  const setAreas = (refs: readonly string[]): void => {
    onChange({ areas: [...new Set(refs)].join(',') || null, share: null });
  };
  return (
    <div className="sentence-controls compare-controls">
      Compare{' '}
      <Popover label="Compare which area" words={first === undefined ? 'choose an area' : nameOf(first)}>
        {(close) => (
          <AreaPicker
            {...{ sets, wholeName, nameOf, on }}
            chosen={first === undefined ? [] : [first]}
            most={1}
            onChange={([ref]) => {
              if (ref === undefined) return;
              setAreas([ref, ...others.filter((one) => one !== ref)]);
              close();
            }}
          />
        )}
      </Popover>{' '}
      with{' '}
      <Popover label="With which areas" words={namesWords(names)}>
        {() => (
          <AreaPicker
            {...{ sets, wholeName, nameOf, on }}
            chosen={others}
            most={mostAreas - 1}
            onChange={(refs) => {
              setAreas([...(first === undefined ? [] : [first]), ...refs.filter((one) => one !== first)]);
            }}
          />
        )}
      </Popover>
      {groups === null ? null : (
        <>
          {' '}
          on{' '}
          <MeasureChoice
            groups={groups}
            chosen={measures}
            onChange={(codes) => {
              onChange({ measures: codes?.join(',') ?? null });
            }}
          />
        </>
      )}
      {span === null ? null : (
        <span className="sentence-controls__period">
          {' '}
          <MonthSpanSelects span={span} optionsFor={(chosen) => monthOptions(months, chosen)} onChange={onChange} />
        </span>
      )}
      , as areas stood{' '}
      <OnDay
        on={on}
        onChange={(day) => {
          onChange({ on: day });
        }}
      />
    </div>
  );
};
