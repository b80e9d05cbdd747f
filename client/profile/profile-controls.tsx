import type { ReactElement } from 'react';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import { useAddress } from '../address.ts';
import { AreaPicker } from '../compare/area-picker.tsx';
import { methodNames, readRef, type RefParts } from '../compare/area-refs.ts';
import { Popover } from '../compare/popover.tsx';
import { useAreaSets } from '../compare/use-area-sets.ts';
import { monthOptions, Select } from '../map/sentence-controls.tsx';
import { monthList } from '../months.ts';
import { isMethod } from './profile-question.ts';

/** The question as a sentence whose words can be changed: which area, over which months and, of a network, how it is made. */
export const ProfileControls = ({
  service,
  area,
  code,
  name,
  last,
}: {
  service: ServiceAnswer;
  area: RefParts;
  /** As it stands in the address. */
  code: string;
  name: string;
  last: string | null;
}): ReactElement => {
  const [, change] = useAddress();
  const sets = useAreaSets(service);
  const months = service.months === null ? [] : monthList(service.months.first, service.months.last);
  const part = isMethod(area.part) ? area.part : '';
  return (
    <div className="sentence-controls profile-controls">
      Profile of{' '}
      <Popover label="Profile of which area" words={name}>
        {(close) => (
          <AreaPicker
            sets={sets}
            wholeName={service.place}
            nameOf={() => name}
            chosen={[code]}
            most={1}
            on={null}
            onChange={([ref]) => {
              // Everything together has nothing to be held against.
              if (ref === undefined || readRef(ref) === null) return;
              change({ page: 'profile', code: ref });
              close();
            }}
          />
        )}
      </Popover>
      {area.kind === 'pcn' ? (
        <>
          {' '}
          made by{' '}
          <Select
            label="How the network is made"
            value={part}
            options={[
              { value: '', name: 'the way in use' },
              ...Object.entries(methodNames).map(([value, name]) => ({ value, name })),
            ]}
            onChange={(value) => {
              change({ page: 'profile', code: `pcn${value === '' ? '' : `.${value}`}:${area.code}` });
            }}
          />
        </>
      ) : null}
      {last === null ? null : (
        <>
          {' '}
          over twelve months to{' '}
          <Select
            label="Twelve months to"
            value={last}
            options={monthOptions(months, last).toReversed()}
            onChange={(value) => {
              change({ params: { to: value } });
            }}
          />
        </>
      )}
    </div>
  );
};
