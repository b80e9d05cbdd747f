import type { ReactElement } from 'react';
import type { Agency } from '../../server/features/datasets/contract.ts';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import type { FootprintKind } from '../../server/features/words/contract.ts';
import type { MonthSpan } from '../map/question.ts';
import { MonthSpanSelects, Select, type ChoiceChange } from '../map/sentence-controls.tsx';
import { monthName } from '../words.ts';
import { AgencyChoice } from './agency-choice.tsx';
import type { SharingChoice } from './question.ts';

const fewest = 2;

/** The question as one sentence whose words can be changed. */
export const SharingControls = ({
  service,
  kind,
  choice,
  agencies,
  months,
  span,
  onChange,
}: {
  service: ServiceAnswer;
  kind: FootprintKind;
  choice: SharingChoice;
  agencies: readonly Agency[];
  months: readonly string[];
  span: MonthSpan | null;
  onChange: (change: ChoiceChange) => void;
}): ReactElement => {
  const compared = choice.agencies?.length ?? agencies.length;
  const most = Math.max(compared, choice.least, fewest);
  const leasts = Array.from({ length: most - fewest + 1 }, (_, at) => String(at + fewest));
  const options = (chosen: string) =>
    [...new Set([...months, chosen])].toSorted().map((month) => ({ value: month, name: monthName(month) }));
  return (
    <div className="sentence-controls sharing-controls">
      Compare{' '}
      <AgencyChoice
        agencies={agencies}
        chosen={choice.agencies}
        onChange={(codes) => {
          onChange({ agencies: codes?.join(',') ?? null, pair: null });
        }}
      />{' '}
      by{' '}
      <Select
        label="By which areas"
        value={kind}
        options={service.kinds
          .filter(({ footprints }) => footprints > 0)
          .map(({ kind: value, name }) => ({ value, name }))}
        onChange={(by) => {
          onChange({ by, at: null });
        }}
      />{' '}
      {span === null ? null : (
        <>
          <MonthSpanSelects span={span} optionsFor={options} onChange={onChange} />{' '}
        </>
      )}
      and call an area shared that is hot for{' '}
      <Select
        label="Hot for how many makes an area shared"
        value={String(choice.least)}
        options={leasts.map((value) => ({ value, name: `${value} or more` }))}
        onChange={(least) => {
          onChange({ least });
        }}
      />
    </div>
  );
};
