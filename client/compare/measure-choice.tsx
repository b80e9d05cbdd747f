import type { ReactElement } from 'react';
import type { ComparisonAnswer } from '../../server/features/comparison/contract.ts';
import { plural } from '../words.ts';
import { Popover } from './popover.tsx';

type Groups = ComparisonAnswer['groups'];

/** Which rows are shown; null is all of them. */
export const MeasureChoice = ({
  groups,
  chosen,
  onChange,
}: {
  groups: Groups;
  chosen: readonly string[] | null;
  onChange: (codes: string[] | null) => void;
}): ReactElement => {
  const all = groups.flatMap(({ rows }) => rows.map(({ code }) => code));
  const isIn = (code: string): boolean => chosen?.includes(code) ?? true;
  const count = all.filter(isIn).length;
  const turn = (codes: readonly string[], isOn: boolean): void => {
    const next = all.filter((code) => (codes.includes(code) ? isOn : isIn(code)));
    if (next.length > 0) onChange(next.length === all.length ? null : next);
  };
  return (
    <Popover label="On which measures" words={plural(count, 'measure')}>
      {() => (
        <div className="measure-choice">
          {groups.map(({ code, name, rows }) => {
            const codes = rows.map((row) => row.code);
            const isAll = codes.every(isIn);
            return (
              <fieldset key={code}>
                <legend>{name}</legend>
                <label className="measure-choice__all">
                  <input
                    type="checkbox"
                    checked={isAll}
                    onChange={() => {
                      turn(codes, !isAll);
                    }}
                  />
                  all of these
                </label>
                {rows.map((row) => (
                  <label key={row.code}>
                    <input
                      type="checkbox"
                      checked={isIn(row.code)}
                      onChange={() => {
                        turn([row.code], !isIn(row.code));
                      }}
                    />
                    {row.name}
                  </label>
                ))}
              </fieldset>
            );
          })}
          <p className="quiet small">At least one.</p>
        </div>
      )}
    </Popover>
  );
};
