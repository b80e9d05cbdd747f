import type { ReactElement } from 'react';
import type { Category } from '../../server/features/datasets/contract.ts';
import { Link, toParams, useAddress } from '../address.ts';
import { DownloadMenu } from '../downloads/download-menu.tsx';
import { categoryOptions, Select, withChosen } from '../map/sentence-controls.tsx';
import { isNumber } from '../words.ts';
import { AreaPicker } from './area-picker.tsx';
import { whole } from './area-refs.ts';
import { pairRows } from './map-pair-rows.ts';
import { Popover } from './popover.tsx';
import type { CompareChoice } from './question.ts';
import type { AreaSets } from './use-area-sets.ts';
import type { MapPair } from './use-map-pair.ts';

interface Props {
  sets: AreaSets;
  choice: CompareChoice;
  share: string;
  nameOf: (ref: string) => string;
  wholeName: string;
  pair: MapPair;
  period: string;
  measure: string;
  categories: readonly Category[];
}

const fileHeads = ['code', 'small area', 'people', 'value', 'unit', 'lower', 'upper', 'share'];

/** What the two maps are of, as one sentence, with the table and the picture of the same. */
export const MapChoices = (props: Props): ReactElement => {
  const { sets, choice, share, nameOf, wholeName, pair, period, measure, categories } = props;
  const [{ params }, change] = useAddress();
  const { shares, demand } = pair;
  const { shown } = demand;
  const name = nameOf(share);
  return (
    <div className="compare-maps__choices">
      <div className="sentence-controls">
        Left{' '}
        <Select
          label="Left: which demand"
          value={choice.category ?? ''}
          options={withChosen(categoryOptions(categories), choice.category)}
          onChange={(value) => {
            change({ params: { category: value || null } });
          }}
        />
        , right the people of{' '}
        <Popover label="Right: the people of which area" words={name}>
          {(close) => (
            <AreaPicker
              {...{ sets, wholeName, nameOf }}
              on={choice.on}
              chosen={[share]}
              most={1}
              onChange={([ref]) => {
                if (ref === undefined || ref === whole) return;
                change({ params: { share: ref } });
                close();
              }}
            />
          )}
        </Popover>
      </div>
      <nav className="tabs" aria-label="Maps or table">
        <Link
          page="compare"
          params={toParams({ twin: null, sort: null, page: null }, params)}
          {...(choice.isTwin ? {} : { 'aria-current': 'true' as const })}
        >
          Maps
        </Link>
        <Link
          page="compare"
          params={toParams({ twin: 'table' }, params)}
          {...(choice.isTwin ? { 'aria-current': 'true' as const } : {})}
        >
          Table
        </Link>
      </nav>
      {shown === null || shares === null ? null : (
        <DownloadMenu
          name={`${measure} beside the people of ${name}`}
          words={{
            title: `${measure}, ${period}, beside the people of ${name}`,
            sentence: shown.sentence,
            source: shown.source,
          }}
          {...(choice.isTwin ? {} : { parts: () => [...document.querySelectorAll('.compare-maps__two')] })}
          isVector={false}
          csv={() => [
            fileHeads,
            ...pairRows(shown, shares, { key: 'name', order: 'ascending' }).map((row) => [
              ...[row.code, row.name, row.people, row.value, shown.valueUnit],
              ...[isNumber(row.value) ? row.lower : null, isNumber(row.value) ? row.upper : null, row.share],
            ]),
          ]}
        />
      )}
    </div>
  );
};
