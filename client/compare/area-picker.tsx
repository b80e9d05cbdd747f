import { useCallback, useState, type ReactElement } from 'react';
import type { Option } from '../map/sentence-controls.tsx';
import { AreaCombobox } from './area-combobox.tsx';
import type { AreaSets } from './use-area-sets.ts';
import { useAreaOptions } from './use-area-options.ts';

interface PickerProps {
  sets: AreaSets;
  wholeName: string;
  chosen: readonly string[];
  nameOf: (ref: string) => string;
  most: number;
  on: string | null;
  onChange: (refs: string[]) => void;
}

const isMethod = ({ value }: Option): boolean => value.startsWith('pcn.');

/** Finds areas of any set; what is chosen stands above, and can be taken away there. */
export const AreaPicker = ({ sets, wholeName, chosen, nameOf, most, on, onChange }: PickerProps): ReactElement => {
  const [set, setSet] = useState('');
  // One network is made in several ways: without a choice only the way in use, or each would stand there four times.
  const asked = set === '' ? sets.sets.filter((one) => !isMethod(one)).map(({ value }) => value) : [set];
  const { sortOf } = sets;
  const sorted = useCallback((one: string) => sortOf(one), [sortOf]);
  const { options, isLoading, failed } = useAreaOptions(asked, sorted, wholeName, on ?? undefined);
  return (
    <>
      {most === 1 || chosen.length === 0 ? null : (
        <ul className="area-picker__chosen" aria-label="Chosen">
          {chosen.map((ref) => (
            <li key={ref}>
              {nameOf(ref)}
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  onChange(chosen.filter((one) => one !== ref));
                }}
              >
                Take away<span className="visually-hidden"> {nameOf(ref)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <label className="area-picker__set">
        Kind of area{' '}
        <select
          className="select"
          value={set}
          onChange={(event) => {
            setSet(event.target.value);
          }}
        >
          <option value="">all kinds</option>
          {sets.sets.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <AreaCombobox
        label="Find by name or code"
        options={options}
        isLoading={isLoading}
        chosen={chosen}
        most={most}
        onPick={({ ref }) => {
          if (most === 1) onChange([ref]);
          else onChange(chosen.includes(ref) ? chosen.filter((one) => one !== ref) : [...chosen, ref]);
        }}
      />
      {failed.length === 0 ? null : (
        <p className="error-message" role="alert">
          The areas of some kinds could not be fetched. What is chosen is kept; close and open this to try again.
        </p>
      )}
    </>
  );
};
