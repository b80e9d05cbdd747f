import type { ReactElement } from 'react';
import { Select, type ChoiceChange } from './sentence-controls.tsx';

/** Whether several maps are coloured by one scale, so that colours can be compared, or each by its own. */
export const ScaleChoice = ({
  isSame,
  onChange,
}: {
  isSame: boolean;
  onChange: (change: ChoiceChange) => void;
}): ReactElement => (
  <span className="scale-choice">
    Colours:{' '}
    <Select
      label="Colours"
      value={isSame ? '' : 'own'}
      options={[
        { value: '', name: 'one scale for all' },
        { value: 'own', name: 'each its own scale' },
      ]}
      onChange={(value) => {
        onChange({ scale: value || null });
      }}
    />
  </span>
);
