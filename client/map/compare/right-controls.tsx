import type { ReactElement } from 'react';
import type { Agency, Category } from '../../../server/features/datasets/contract.ts';
import { monthList } from '../../months.ts';
import {
  agencyOptions,
  categoryOptions,
  monthOptions,
  Select,
  withChosen,
  type ChoiceChange,
} from '../sentence-controls.tsx';
import type { Side } from './sides.ts';

/** What the right map shows, as a sentence whose words can be changed. */
export const RightControls = ({
  side,
  categories,
  agencies,
  months,
  onChange,
}: {
  side: Side;
  categories: readonly Category[];
  agencies: readonly Agency[];
  months: { first: string; last: string } | null;
  onChange: (change: ChoiceChange) => void;
}): ReactElement => {
  const all = months === null ? [] : monthList(months.first, months.last);
  const { first, last } = side.span;
  return (
    <p className="sentence-controls">
      Right: compare with{' '}
      <Select
        label="What the right map shows"
        value={side.category ?? ''}
        options={withChosen(categoryOptions(categories), side.category)}
        onChange={(value) => {
          onChange({ 'right-category': value || 'all' });
        }}
      />{' '}
      from{' '}
      <Select
        label="From which agency, on the right map"
        value={side.agency ?? ''}
        options={withChosen(agencyOptions(agencies), side.agency)}
        onChange={(value) => {
          onChange({ 'right-agency': value || 'all' });
        }}
      />{' '}
      for{' '}
      <Select
        label="First month of the right map"
        value={first}
        options={monthOptions(all, first)}
        onChange={(value) => {
          onChange({ 'right-from': value, 'right-to': value > last ? value : last });
        }}
      />{' '}
      to{' '}
      <Select
        label="Last month of the right map"
        value={last}
        options={monthOptions(all, last)}
        onChange={(value) => {
          onChange({ 'right-from': value < first ? value : first, 'right-to': value });
        }}
      />
    </p>
  );
};
